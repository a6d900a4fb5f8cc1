package gsw.queries.method;

import static gsw.queries.method.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.queries.PublishedTable;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The progress measures that Statistics Canada publishes for its two frameworks, from the inputs it publishes with them
 * (statistics-canada.csv says where they were read), and growth rates of EUSTAT, the statistics office of the Basque Country.
 */
class StatisticsCanadaTest {

    private static final Offset<Double> TWELVE_DIGITS = within(1e-12);

    private record Published(String series, ProgressCase given, String progress, double score, String status) {

        static Published of(Map<String, String> row) {
            var direction = row.get("direction").equals("1") ? Direction.INCREASE : Direction.DECREASE;
            var comparator = direction == Direction.INCREASE ? Comparator.AT_LEAST : Comparator.AT_MOST;
            List<Target> targets = number(row.get("target"))
                    .map(value -> Target.of(Integer.parseInt(row.get("targetYear")), comparator, value))
                    .stream()
                    .toList();
            var figures = List.of(
                    figure(Integer.parseInt(row.get("baseYear")), row.get("baseValue")),
                    figure(Integer.parseInt(row.get("year")), row.get("value")));
            BigDecimal limit = number(row.get("limit")).orElse(null);
            return new Published(
                    row.get("series"),
                    new ProgressCase(direction, figures, targets, null, limit, null),
                    row.get("progress"),
                    Double.parseDouble(row.get("score")),
                    row.get("status"));
        }

        private static Optional<BigDecimal> number(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }

        MethodResult measure(String method, String measure) {
            return ProgressMethods.find(method).orElseThrow().assess(given).stream()
                    .filter(result -> result.measure().equals(measure))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicTest> everySeriesHasThePublishedProgressScoreAndStatus() {
        return published()
                .map(row -> DynamicTest.dynamicTest(row.series(), () -> {
                    String measure = row.given().targets().isEmpty() ? "growth-per-year" : "growth-ratio";
                    for (String method : List.of("statcan-cagr", "opensdg-cagr")) {
                        MethodResult progress = row.measure(method, measure);
                        assertThat(progress.category()).isEqualTo(row.status());
                        if (!row.progress().isEmpty()) {
                            assertThat(progress.value().doubleValue())
                                    .isCloseTo(Double.parseDouble(row.progress()), TWELVE_DIGITS);
                        }
                        assertThat(row.measure(method, "score").value().doubleValue())
                                .isCloseTo(row.score(), TWELVE_DIGITS);
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CIF 5-3-1, 1.0049361238102315, moderate_progress",
        "GIF 1-3-1, -0.9229165765750275, limited_progress",
        "GIF 1-4-1, 0.0887007453951234, moderate_progress",
        "GIF 4-6-1, -2.833023806988001, deterioration",
    })
    void anIndicatorOfSeveralSeriesHasThePublishedMeanScore(String indicator, double score, String status) {
        MethodResult mean = meanOf(scores(indicator));
        assertThat(mean.value().doubleValue()).isCloseTo(score, TWELVE_DIGITS);
        assertThat(mean.category()).isEqualTo(status);
    }

    @Test
    void seriesOfOneSubIndicatorCountTogether() {
        double computers = meanOf(scores("GIF 4-a-1 computers")).value().doubleValue();
        double internet = scores("GIF 4-a-1 internet").getFirst();
        MethodResult mean = meanOf(List.of(computers, internet));
        assertThat(mean.value().doubleValue()).isCloseTo(3.220734430029098, TWELVE_DIGITS);
        assertThat(mean.category()).isEqualTo("substantial_progress");
    }

    // Its scores and classes are EUSTAT's own and are not ours to recompute. EUSTAT-DES/data, commit 310a5a4a.
    @ParameterizedTest(name = "women among {0}")
    @CsvSource({
        "members of the provincial councils, 48.1, 44.4, -0.007972321891407952",
        "ministers, 50.0, 46.7, -0.006804627037080846",
        "members of parliament, 49.3, 53.3, 0.007831733851999978",
        "provincial deputies, 50.0, 66.7, 0.02923745669053135",
        "mayors, 25.2, 35.7, 0.03544436156697994",
        "town councillors, 41.4, 46.8, 0.012335696945859898",
    })
    void womenInOfficeInTheBasqueCountryGrowAsEustatPublishes(
            String office, String in2015, String in2025, double growth) {
        var given = new ProgressCase(
                Direction.INCREASE,
                List.of(figure(2015, in2015), figure(2025, in2025)),
                List.of(),
                null,
                new BigDecimal("50"),
                null);
        assertThat(Given.value("opensdg-cagr", "growth-per-year", 2025, given)).isCloseTo(growth, TWELVE_DIGITS);
    }

    private static MethodResult meanOf(List<Double> scores) {
        return OpenSdgMethod.aggregate(scores, false, 2024);
    }

    private static List<Double> scores(String series) {
        return published()
                .filter(row -> row.series().startsWith(series))
                .map(row -> row.measure("statcan-cagr", "score").value().doubleValue())
                .toList();
    }

    private static Stream<Published> published() {
        return PublishedTable.read(StatisticsCanadaTest.class, "statistics-canada.csv").stream()
                .map(Published::of);
    }
}
