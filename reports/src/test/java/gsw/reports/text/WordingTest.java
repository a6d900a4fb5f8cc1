package gsw.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.reports.fixture.Fixture;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.Direction;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Component SHARE = component("PT", "%", "%");
    private static final Component YES_NO = component("BOOLEAN", "(1 = có, 0 = không)", "(1 = yes, 0 = no)");

    private final Wording vi = new Wording(Language.VI);
    private final Wording en = new Wording(Language.EN);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "AT_LEAST, 60, ít nhất 60 %, at least 60 %",
        "BELOW, 30, dưới 30 %, below 30 %",
        "ABOUT, 60, khoảng 60 %, about 60 %",
        "MORE_THAN, 90, trên 90 %, more than 90 %",
        "AT_MOST, 42, không quá 42 %, at most 42 %",
    })
    void targetsAreSaidWithTheWordOfTheDocument(Comparator comparator, BigDecimal value, String inVi, String inEn) {
        Milestone milestone = milestone(comparator, value, null, null);
        assertThat(spaces(vi.target(milestone, SHARE))).isEqualTo(inVi);
        assertThat(spaces(en.target(milestone, SHARE))).isEqualTo(inEn);
    }

    @Test
    void bandsAndTolerancesAreSaidWhole() {
        Milestone band = milestone(Comparator.BAND, BigDecimal.valueOf(50), BigDecimal.valueOf(60), null);
        Milestone about = milestone(Comparator.ABOUT, BigDecimal.valueOf(60), null, BigDecimal.ONE);
        assertThat(spaces(vi.target(band, SHARE))).isEqualTo("từ 50 đến 60 %");
        assertThat(spaces(vi.target(about, SHARE))).isEqualTo("khoảng 60 % (sai số cho phép ±1)");
    }

    @Test
    void yesAndNoAreWordsAndNotOneAndZero() {
        assertThat(vi.target(milestone(Comparator.EQUAL, BigDecimal.ONE, null, null), YES_NO))
                .isEqualTo("có");
        assertThat(vi.value(Fixture.figure(2025, "0", null), YES_NO, List.of())).isEqualTo("chưa");
    }

    @Test
    void aBoundIsNeverPrintedAsAValue() {
        DataPoint above = bound("70", null);
        DataPoint between = bound("70", "75");
        assertThat(spaces(vi.value(above, SHARE, List.of()))).isEqualTo("trên 70 %");
        assertThat(spaces(vi.value(between, SHARE, List.of()))).isEqualTo("từ 70 đến 75 %");
        assertThat(spaces(en.value(bound(null, "75"), SHARE, List.of()))).isEqualTo("below 75 %");
    }

    @Test
    void differencesOfPercentagesAreInPercentagePoints() {
        assertThat(spaces(vi.difference(new BigDecimal("-1.22"), SHARE))).isEqualTo("−1,22 điểm %");
        assertThat(spaces(en.difference(new BigDecimal("0.9"), SHARE))).isEqualTo("+0.9 pp");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2023, 2023, 2023",
        "2024-Q3, quý 3 năm 2024, Q3 2024",
        "2024-S1, 6 tháng đầu năm 2024, first half of 2024",
        "2024-05, tháng 5 năm 2024, 5/2024",
        "2025-06-30, 30/6/2025, 30 June 2025",
        "2022-09-01/P1Y, năm học 2022–2023, school year 2022–2023",
        "2021-06-01/P5Y, 2021–2026, 2021–2026",
    })
    void periodsAreSaidAsOneSaysThem(String period, String inVi, String inEn) {
        TimePeriod parsed = TimePeriod.parse(period).orElseThrow();
        assertThat(vi.period(parsed)).isEqualTo(inVi);
        assertThat(en.period(parsed)).isEqualTo(inEn);
    }

    @Test
    void aUnitThatEndedCarriesItsLastDay() {
        assertThat(vi.area(Fixture.endedProvince())).isEqualTo("Tỉnh Bắc Giang (đến 30/6/2025)");
        assertThat(en.area(Fixture.endedProvince())).isEqualTo("Bac Giang Province (until 30 June 2025)");
        assertThat(vi.area(Fixture.country())).isEqualTo("Cả nước");
    }

    @Test
    void thePlaceOfAFigureIsSaidAsItsFileKnowsIt() {
        assertThat(spaces(vi.place(at(new Place("Biểu 2", 14, 4))))).isEqualTo("trang “Biểu 2”, ô D14");
        assertThat(spaces(vi.place(at(Place.line(30))))).isEqualTo("dòng 30");
        assertThat(vi.place(at(Place.WHOLE_FILE))).isEmpty();
    }

    private static String spaces(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static Milestone milestone(Comparator comparator, BigDecimal value, BigDecimal to, BigDecimal tolerance) {
        return new Milestone(2030, comparator, value, to, tolerance, null, "28/NQ-CP", "VN");
    }

    private static Component component(String unit, String unitVi, String unitEn) {
        var name = new Bilingual("Chỉ tiêu", "Target");
        return new Component(
                "NQ28-9.9",
                "NQ28-9.9",
                9,
                9,
                name,
                name,
                unit,
                new Bilingual(unitVi, unitEn),
                Direction.INCREASE,
                "source",
                null);
    }

    private static DataPoint bound(String lower, String upper) {
        DataPoint point = Fixture.figure(2023, "0", null);
        return new DataPoint(
                point.period(),
                null,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                null,
                null,
                null,
                "A",
                point.source(),
                null,
                null,
                point.fileName(),
                point.place(),
                false);
    }

    private static DataPoint at(Place place) {
        DataPoint point = Fixture.figure(2023, "1", null);
        return new DataPoint(
                point.period(),
                point.value(),
                null,
                null,
                null,
                null,
                null,
                "A",
                point.source(),
                null,
                null,
                point.fileName(),
                place,
                false);
    }
}
