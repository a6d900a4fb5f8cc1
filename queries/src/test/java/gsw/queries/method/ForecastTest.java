package gsw.queries.method;

import static gsw.queries.method.Given.measure;
import static gsw.queries.method.Given.milestone;
import static gsw.queries.method.Given.progress;
import static gsw.queries.method.Given.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.queries.statistics.Interval;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What section 6 of the method specification asks of a forecast beside its formulas. */
class ForecastTest {

    @ParameterizedTest
    @ValueSource(strings = {"ols-forecast", "rwd-forecast"})
    void aPerfectLineIsNeverCertain(String method) {
        ProgressCase given =
                progress(Direction.INCREASE, "2020=10;2021=11;2022=12;2023=13;2024=14", milestone(2026, ">=", "15.9"));
        assertThat(value(method, "probability", 2026, given)).isStrictlyBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ols-forecast", "rwd-forecast"})
    void twoFiguresAreAPaceAndNoForecast(String method) {
        ProgressCase given = progress(Direction.INCREASE, "2021=31;2024=36.1", milestone(2030, ">=", "50"));
        assertThat(measure(method, "forecast", 2030, given).reason()).isEqualTo(Reason.TOO_FEW_POINTS);
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"3, grade_c", "4, grade_c", "5, grade_b", "7, grade_b", "8, grade_a"})
    void theNumberOfPointsIsTheGrade(int points, String grade) {
        var series = new StringBuilder();
        for (int i = 0; i < points; i++) {
            series.append(i == 0 ? "" : ";")
                    .append(2024 - points + 1 + i)
                    .append('=')
                    .append(30 + i);
        }
        ProgressCase given = progress(Direction.INCREASE, series.toString(), milestone(2025, ">=", "50"));
        assertThat(measure("rwd-forecast", "points", 2025, given).category()).isEqualTo(grade);
    }

    @Test
    void lookingFurtherAheadThanBackIsFlaggedAndVeryFarIsRefused() {
        ProgressCase given = progress(
                Direction.INCREASE,
                "2022=30;2023=31;2024=33",
                milestone(2026, ">=", "40"),
                milestone(2030, ">=", "50"),
                milestone(2035, ">=", "60"));
        assertThat(measure("rwd-forecast", "forecast", 2026, given).reason()).isNull();
        assertThat(measure("rwd-forecast", "forecast", 2030, given).reason()).isEqualTo(Reason.BEYOND_SPAN);
        assertThat(measure("rwd-forecast", "forecast", 2035, given).reason()).isEqualTo(Reason.HORIZON_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ols-forecast", "rwd-forecast"})
    void aBandIsWhatLiesBetweenItsEnds(String method) {
        String series = "2019=29.4;2020=30.2;2021=31.0;2022=32.7;2023=34.0;2024=36.1";
        Target band = Target.of(2030, Comparator.BAND, new BigDecimal("40")).band(new BigDecimal("50"), Ends.CLOSED);
        double between = value(method, "probability", 2030, progress(Direction.INCREASE, series, band));
        double above40 = probability(method, series, ">=", "40");
        double above50 = probability(method, series, ">=", "50");
        assertThat(between).isCloseTo(above40 - above50, within(1e-12));
        assertThat(probability(method, series, "<", "50")).isCloseTo(1 - above50, within(1e-12));
    }

    private static double probability(String method, String series, String comparator, String target) {
        return value(
                method, "probability", 2030, progress(Direction.INCREASE, series, milestone(2030, comparator, target)));
    }

    @Test
    void ratesAreForecastOnTheLogScaleAndNeverFallBelowZero() {
        ProgressCase given =
                progress(Direction.DECREASE, "2020=140;2021=90;2022=60;2023=40;2024=26", milestone(2029, "<=", "1"));
        assertThat(measure("ols-forecast", "scale", 2029, given).category()).isEqualTo("log");
        assertThat(value("ols-forecast", "lower-90", 2029, given)).isPositive();
    }

    @Test
    void aKnownSamplingErrorOfTheLastFigureWidensTheWalk() {
        Target target = milestone(2026, ">=", "40");
        List<Observation> plain = Given.series("2021=31;2022=32.5;2023=33.1;2024=35");
        List<Observation> sampled = plain.stream()
                .map(figure -> new Observation(
                        figure.year(),
                        figure.value(),
                        null,
                        null,
                        new Interval(
                                ProgressCase.value(figure).doubleValue() - 4,
                                ProgressCase.value(figure).doubleValue() + 4),
                        null))
                .toList();
        assertThat(value("rwd-forecast", "lower-90", 2026, with(sampled, target)))
                .isLessThan(value("rwd-forecast", "lower-90", 2026, with(plain, target)));
    }

    @Test
    void aRatioMayPassAHundredThoughAllItsFiguresLieBelow() {
        List<Observation> ratios = Given.series("2021=70;2022=79;2023=91;2024=98");
        Target target = milestone(2026, "<=", "60");
        var ratio = new ProgressCase(
                Direction.DECREASE, ratios, List.of(target), null, null, null, ProgressCase.Extent.OPEN);
        var untold = new ProgressCase(Direction.DECREASE, ratios, List.of(target), null, null, null);

        assertThat(value("rwd-forecast", "forecast", 2026, ratio)).isGreaterThan(100);
        assertThat(value("rwd-forecast", "forecast", 2026, untold)).isLessThan(100);
    }

    private static ProgressCase with(List<Observation> series, Target target) {
        return new ProgressCase(Direction.INCREASE, series, List.of(target), null, null, null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.90, VERY_LIKELY",
        "0.89, LIKELY",
        "0.66, LIKELY",
        "0.65, UNCERTAIN",
        "0.33, UNCERTAIN",
        "0.32, UNLIKELY",
        "0.10, UNLIKELY",
        "0.09, VERY_UNLIKELY",
    })
    void probabilitiesHaveTheirWords(double probability, Likelihood words) {
        assertThat(Likelihood.of(probability)).isEqualTo(words);
    }

    @Test
    void aBackTestPrefersWhoKnowsTheProcess() {
        // Of a straight walk with little noise the forecasts must beat a coin, and every case is counted once a method.
        var test = new BackTest(6, 3, List.of(BigDecimal.ZERO, BigDecimal.TEN));
        var random = new Random(5);
        for (int series = 0; series < 60; series++) {
            var figures = new ArrayList<Observation>();
            double value = 20 + random.nextDouble() * 20;
            for (int year = 2010; year <= 2018; year++) {
                figures.add(Observation.of(year, BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP)));
                value += 0.2 + 2 * random.nextDouble() * (series % 2) + random.nextGaussian() * 0.2;
            }
            test.add(Direction.INCREASE, figures);
        }
        List<BackTest.Score> scores = test.scores();
        assertThat(scores).allSatisfy(score -> assertThat(score.cases()).isEqualTo(120));
        BackTest.Score coin = scores.stream()
                .filter(score -> score.method().equals("always-half"))
                .findFirst()
                .orElseThrow();
        assertThat(coin.brier()).isEqualTo(0.25);
        assertThat(scores.getFirst().brier()).isLessThan(0.25);
    }
}
