package gsw.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private final Figures vi = new Figures(Language.VI);
    private final Figures en = new Figures(Language.EN);

    @Test
    void numbersHaveTheMarksOfTheLanguage() {
        assertThat(vi.number(new BigDecimal("1234567.5"))).isEqualTo("1.234.567,5");
        assertThat(en.number(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.5");
        assertThat(vi.count(1234)).isEqualTo("1.234");
    }

    @Test
    void datesAreVietnameseDatesAndInEnglishCannotBeMisread() {
        LocalDate day = LocalDate.of(2026, 2, 5);
        assertThat(vi.date(day)).isEqualTo("05/02/2026");
        assertThat(vi.shortDate(LocalDate.of(2025, 6, 30))).isEqualTo("30/6/2025");
        assertThat(en.date(day)).isEqualTo("5 February 2026");
        assertThat(en.shortDate(day)).isEqualTo("5 February 2026");
    }

    @Test
    void unitsStayOnTheLineOfTheirNumber() {
        assertThat(vi.withUnit("46,67", "%")).isEqualTo("46,67\u202f%");
        assertThat(vi.withUnit("111,8", "bé trai/100 bé gái")).isEqualTo("111,8\u00a0bé trai/100 bé gái");
        assertThat(vi.withUnit("3", "")).isEqualTo("3");
    }

    @ParameterizedTest(name = "{0} against {1} is printed {2}")
    @CsvSource({
        "59.96, 60, '59,96'",
        "59.996, 60, '59,996'",
        "29.96, 30, '29,96'",
        "60, 60, '60'",
        "60.000, 60, '60'",
        "60.004, 60, '60,004'",
        "112.060323536889, 111, '112,06'",
        "-0.004, 0, '−0,004'",
        "46.6666666667, 60, '46,67'",
    })
    void aNumberIsPrintedOnTheSideOfTheLimitWhereItStands(BigDecimal value, BigDecimal limit, String printed) {
        assertThat(vi.number(value, List.of(limit))).isEqualTo(printed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noRoundingEverContradictsAVerdict(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            BigDecimal limit = BigDecimal.valueOf(random.nextInt(-2000, 20000), random.nextInt(0, 3));
            BigDecimal distance = BigDecimal.valueOf(random.nextInt(-50, 51), random.nextInt(0, 13));
            BigDecimal value = limit.add(distance);
            BigDecimal printed = read(vi.number(value, List.of(limit)));
            assertThat(printed.compareTo(limit))
                    .as("%s against %s", value, limit)
                    .isEqualTo(value.compareTo(limit));
            BigDecimal halfOfLastPlace = BigDecimal.valueOf(5, 3);
            assertThat(printed.subtract(value).abs()).as("%s", value).isLessThanOrEqualTo(halfOfLastPlace);
        }
    }

    private static BigDecimal read(String vietnamese) {
        return new BigDecimal(vietnamese.replace(".", "").replace(',', '.').replace('\u2212', '-'));
    }

    @Test
    void theZerosOfTheSourceAreKept() {
        assertThat(vi.number(new BigDecimal("50"), List.of(), "50,0%")).isEqualTo("50,0");
        assertThat(vi.number(new BigDecimal("50"), List.of(), "50%")).isEqualTo("50");
        assertThat(vi.number(new BigDecimal("606840"), List.of(), "606.84")).isEqualTo("606.840");
        assertThat(vi.number(new BigDecimal("70"), List.of(), "trên 70%")).isEqualTo("70");
    }

    @Test
    void signedNumbersSayWhichWayAndNeverLookLikeNothing() {
        assertThat(vi.signed(new BigDecimal("0.9"))).isEqualTo("+0,9");
        assertThat(vi.signed(new BigDecimal("-3.78"))).isEqualTo("−3,78");
        assertThat(vi.signed(BigDecimal.ZERO)).isEqualTo("0");
        assertThat(vi.signed(new BigDecimal("-0.0004"))).isEqualTo("−0,0004");
        assertThat(vi.signedWithTwoDecimals(new BigDecimal("0.7"))).isEqualTo("+0,70");
    }

    @Test
    void sharesHaveOneDecimalUnlessThatWouldRoundThemToDone() {
        var limits = List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(vi.share(new BigDecimal("52.5000"), limits)).isEqualTo("52,5\u202f%");
        assertThat(vi.share(new BigDecimal("99.97"), limits)).isEqualTo("99,97\u202f%");
    }
}
