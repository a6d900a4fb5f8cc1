package gsw.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.progress.ComponentProgress;
import gsw.reports.fixture.Fixture;
import gsw.reports.text.Figures;
import gsw.warehouse.model.Language;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ProgressChartTest {

    private static final ProgressChart.Words WORDS =
            new ProgressChart.Words("Tỷ số <giới tính> & khi sinh", "6 số liệu", "bé trai/100 bé gái");

    private final ProgressChart chart = new ProgressChart(new Figures(Language.VI));

    @Test
    void aChartIsASmallWellFormedPictureThatNeedsNothingElse() throws Exception {
        String svg = draw("NQ28-4.1");
        Element root = parsed(svg).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 400 228");
        assertThat(root.hasAttribute("width")).isFalse();
        assertThat(svg).doesNotContain("url(", "href", "clip");
        assertThat(svg.length()).isLessThan(8_000);
    }

    @Test
    void aChartSaysInWordsWhatItShows() throws Exception {
        Document svg = parsed(draw("NQ28-4.1"));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(WORDS.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(WORDS.description());
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("chart-t chart-d");
    }

    @Test
    void numbersHaveTheMarksOfTheLanguageAndMilestonesTheirComparator() throws Exception {
        assertThat(texts(draw("NQ28-4.1")))
                .contains("2018", "2025", "2030", "114,8", "111,8", "≤ 111", "≤ 109", "bé trai/100 bé gái");
        assertThat(texts(draw("NQ28-2.1"))).contains("≥ 50", "≈ 60");
    }

    @Test
    void theLatestFigureIsNeverRoundedAcrossATarget() throws Exception {
        var progress = Fixture.with(Fixture.national(2025), "NQ28-6.1", Fixture.figure(2025, "59.996", null));
        ChartData data = ChartData.of(component(progress, "NQ28-6.1"));
        assertThat(texts(chart.draw(data, WORDS, "chart"))).contains("59,996").doesNotContain("60,00");
    }

    @Test
    void aProvisionalFigureIsHollow() {
        assertThat(draw("NQ28-4.1")).containsOnlyOnce("fill=\"white\"");
    }

    @Test
    void aBoundIsDrawnAsABoundAndNotAsAPoint() throws Exception {
        String svg = draw("NQ28-3.2a");
        assertThat(svg).doesNotContain("<circle");
        assertThat(texts(svg)).contains("> 70");
    }

    @Test
    void figuresOfPartsAloneAreNoChart() {
        assertThat(ChartData.of(component(Fixture.national(2025), "NQ28-1.1")).isEmpty())
                .isTrue();
        assertThat(ChartData.of(component(Fixture.national(2025), "NQ28-3.2a")).isEmpty())
                .isFalse();
    }

    @Test
    void theSameChartIsDrawnTheSame() {
        // Attributes in an order of their own, since maps of the platform change theirs from run to run.
        assertThat(draw("NQ28-4.1")).contains(" fill=\"#4a5058\" font-size=\"12px\">2018</text>");
        assertThat(draw("NQ28-4.1")).containsPattern("<line x1=\"[\\d.]+\" y1=\"[\\d.]+\" x2=");
        assertThat(draw("NQ28-4.1")).isEqualTo(draw("NQ28-4.1"));
    }

    @Test
    void aScaleEndsOnItsTicksAndDoesNotMagnifyNothing() {
        var shares = ValueScale.around(List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(99.9)), true);
        assertThat(shares.upper()).isEqualTo(100);
        assertThat(shares.upper() - shares.lower()).isGreaterThanOrEqualTo(5);
        var ratio = ValueScale.around(List.of(new BigDecimal("1.88"), new BigDecimal("1.4")), false);
        assertThat(ratio.step()).isEqualTo(0.2);
        assertThat(ratio.decimals()).isEqualTo(1);
        assertThat(ratio.lower()).isLessThan(1.4);
    }

    @Test
    void aLongSeriesHasRoomForItsYears() throws Exception {
        var points = new ArrayList<ChartData.Point>();
        for (int year = 1995; year <= 2024; year++) {
            points.add(new ChartData.Point(year, BigDecimal.valueOf(year - 1990), false));
        }
        var data = new ChartData(points, List.of(), List.of(), List.of(), List.of());
        assertThat(texts(chart.draw(data, WORDS, "chart"))).contains("1995").doesNotContain("96");
    }

    private String draw(String component) {
        return chart.draw(ChartData.of(component(Fixture.national(2025), component)), WORDS, "chart");
    }

    private static ComponentProgress component(gsw.queries.progress.AreaProgress progress, String id) {
        return progress.targets().stream()
                .flatMap(target -> target.components().stream())
                .filter(component -> component.component().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(String svg) throws Exception {
        var nodes = parsed(svg).getElementsByTagName("text");
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
