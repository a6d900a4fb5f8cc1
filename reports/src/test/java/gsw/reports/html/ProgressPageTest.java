package gsw.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.progress.AreaProgress;
import gsw.reports.fixture.Fixture;
import gsw.warehouse.model.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ProgressPageTest {

    private static final AreaProgress NATIONAL = Fixture.national(2025);
    private static final String VI = render(Language.VI, NATIONAL, false);
    private static final String EN = render(Language.EN, NATIONAL, false);

    @ParameterizedTest
    @EnumSource
    void aPageIsWellFormedAndInOneLanguage(Language language) throws Exception {
        Document page = parsed(language == Language.VI ? VI : EN);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(VI).startsWith("<!DOCTYPE html>\n<html");
    }

    @Test
    void aPageLoadsNothingAndRunsNothing() throws Exception {
        String withSister =
                new ProgressPage(Language.VI).linkedTo("bao-cao-en.html").render(NATIONAL, Fixture.release(false));
        assertThat(withSister).doesNotContain("<script", "<link", "<iframe", "<img", "url(", "@import", " src=");
        assertThat(attributes(parsed(withSister), "href"))
                .allMatch(href -> href.startsWith("#") || href.equals("bao-cao-en.html"));
        assertThat(VI.replaceAll(">[^<]*<", "><").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http");
    }

    @Test
    void aPageLeadsToItsTwinOnlyIfThereIsOne() throws Exception {
        assertThat(attributes(parsed(VI), "hreflang")).isEmpty();
        String withSister = new ProgressPage(Language.VI).linkedTo("en.html").render(NATIONAL, Fixture.release(false));
        assertThat(withSister).contains("href=\"en.html\" lang=\"en\"");
    }

    @Test
    void everyTargetAndComponentIsThereInFull() {
        for (var target : NATIONAL.targets()) {
            assertThat(VI).contains("Chỉ tiêu " + target.objectiveNo() + "." + target.targetNo());
            for (var component : target.components()) {
                assertThat(VI).contains(component.component().name().vi());
                assertThat(EN).contains(component.component().name().en());
            }
        }
    }

    @Test
    void idsAreUniqueAndEveryLinkInThePageHasAnEnd() throws Exception {
        Document page = parsed(VI);
        List<String> ids = attributes(page, "id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(attributes(page, "href")).allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void targetsAreCountedInFourClassesAndNoAnswerIsNotAFailure() {
        assertSays(VI, "4 đạt và vượt", "0 đạt một phần", "3 chưa đạt", "13 chưa đánh giá được");
        assertSays(VI, "Lý do chưa đánh giá được: 11 chưa có số liệu");
        assertSays(EN, "4 met or exceeded", "3 not met", "13 not assessable");
    }

    @Test
    void verdictsThatRestOnAnEarlierFigureSaySo() {
        assertSays(VI, "Tạm tính 7 chỉ tiêu: chưa có số liệu của năm 2025");
        assertSays(VI, "cũ 2 năm so với năm đánh giá");
    }

    @Test
    void figuresAreWrittenAsEachLanguageWritesThem() {
        assertSays(VI, "26,22 %", "111,8 bé trai/100 bé gái", "46 ca/100.000 trẻ sinh sống", "12/11/2025");
        assertSays(EN, "26.22 %", "111.8 boys per 100 girls", "12 November 2025");
    }

    @Test
    void targetsAreSaidWithTheirComparator() {
        assertSays(VI, "ít nhất 60 %", "dưới 30 %", "khoảng 60 %", "không quá 1,7 lần", "trên 90 %");
    }

    @Test
    void aMissingAnswerSaysWhy() {
        assertSays(
                VI,
                "Mục tiêu ghi “khoảng 60 %” nhưng văn bản không nêu sai số cho phép, nên không kết luận.",
                "Nguồn chỉ cho biết trên 70 %; như vậy chưa đủ để kết luận so với mục tiêu ít nhất 80 %.",
                "Chỉ có số liệu của từng phần, chưa có số chung để so với mục tiêu.",
                "Kho chưa có số liệu nào cho chỉ tiêu này.");
    }

    @Test
    void everyFigureLeadsBackToItsSourceAndCell() {
        assertSays(
                VI,
                "Báo cáo của Chính phủ trình Quốc hội (báo cáo)",
                "national_results.csv, ô E9",
                "https://phunuvietnam.vn/co-11-20-chi-tieu-dat-va-vuot-so-muc-tieu");
    }

    @Test
    void fourFiguresForOneTargetAreShownAndTheOneThatCountsIsNamed() {
        assertSays(VI, "Năm 2023 có 4 số khác nhau cho cùng một chỉ tiêu", "113,6", "109,7");
    }

    @Test
    void theGapIsAlsoSaidInCounts() {
        var progress = Fixture.with(NATIONAL, "NQ28-3.4", Fixture.counted(2025, "46.67", "14", "30"));
        assertSays(
                render(Language.VI, progress, false),
                "còn thiếu ít nhất 7 cơ sở trợ giúp xã hội công lập triển khai (hiện 14 trên 30)");
    }

    @Test
    void aLongSeriesBeginsAFewYearsBeforeItsBaselineAndSaysWhatIsLeftOut() {
        AreaProgress progress = Fixture.withYearly(NATIONAL, "NQ28-6.1", 2000, 2024);
        String page = render(Language.VI, progress, false);
        assertSays(page, "Không in ở đây 15 số liệu của các năm 2000–2014");
        assertThat(page).contains("figures-2015.xlsx").doesNotContain("figures-2014.xlsx");
    }

    @Test
    void wordingThatWasNotCheckedAgainstTheDocumentIsMarked() {
        assertThat(VI).contains("Lời văn chỉ tiêu chưa đối chiếu với văn bản gốc.");
    }

    @Test
    void whatIsPrintedNeverContradictsTheVerdict() {
        String page =
                render(Language.VI, Fixture.with(NATIONAL, "NQ28-6.1", Fixture.figure(2025, "59.996", null)), false);
        assertSays(page, "59,996 %", "−0,004 điểm %");
        assertThat(text(page).contains("60,00")).isFalse();
    }

    @Test
    void textOfSendersIsTextAndNeverMarkup() {
        String comment = "<script>alert('x')</script> & \"y\"";
        String page =
                render(Language.VI, Fixture.with(NATIONAL, "NQ28-6.1", Fixture.figure(2025, "61", comment)), false);
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;");
    }

    @Test
    void aPageWithSyntheticFiguresSaysSoOnScreenAndOnEveryPrintedPage() {
        String inRelease = render(Language.VI, NATIONAL, true);
        String inFigures = render(Language.EN, Fixture.synthetic(2024), false);
        assertSays(inRelease, "DỮ LIỆU GIẢ LẬP – KHÔNG PHẢI SỐ LIỆU THẬT");
        assertThat(inRelease).contains("@top-center { content: \"DỮ LIỆU GIẢ LẬP");
        assertSays(inFigures, "SYNTHETIC DATA – NOT REAL STATISTICS");
        assertThat(VI).doesNotContain("GIẢ LẬP");
    }

    @Test
    void aUnitThatEndedIsNotMistakenForItsSuccessor() {
        String page = render(Language.VI, Fixture.synthetic(2024), true);
        assertSays(
                page,
                "Tỉnh Bắc Giang (đến 30/6/2025)",
                "Trang này theo danh mục đơn vị hành chính cũ, áp dụng đến hết ngày 30/6/2025");
    }

    @Test
    void aPlanOfTheLocalityIsNamed() {
        assertSays(
                render(Language.VI, Fixture.synthetic(2024), true),
                "Theo kế hoạch của địa phương, 712/KH-UBND",
                "ít nhất 90 %");
    }

    @Test
    void anAreaWithoutAnyTargetStillHasAPage() throws Exception {
        var empty = new AreaProgress(Fixture.country(), 2025, List.of());
        assertThat(parsed(render(Language.VI, empty, false))).isNotNull();
    }

    @Test
    void theFootSaysWhichReleaseCatalogueAndProgram() {
        assertSays(
                VI,
                "Bản phát hành số liệu số 3, cập nhật đến 12/11/2025",
                "danh mục c4f1a9e2",
                "chương trình gsw 0.1.0");
    }

    @Test
    void theSameProgressGivesTheSamePage() {
        assertThat(render(Language.VI, NATIONAL, false)).isEqualTo(VI);
    }

    private static String render(Language language, AreaProgress progress, boolean synthetic) {
        return new ProgressPage(language).render(progress, Fixture.release(synthetic));
    }

    /** Names only what is missing: a whole page is no help in a failure. */
    private static void assertSays(String page, String... sentences) {
        String text = text(page);
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(text.contains(sentence)).as(sentence).isTrue());
    }

    /** What a reader sees: no tags, no styles, one space where there is any. */
    private static String text(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<String> attributes(Document page, String name) {
        var elements = page.getElementsByTagName("*");
        var values = new ArrayList<String>();
        for (int i = 0; i < elements.getLength(); i++) {
            if (((Element) elements.item(i)).hasAttribute(name)) {
                values.add(((Element) elements.item(i)).getAttribute(name));
            }
        }
        return values;
    }
}
