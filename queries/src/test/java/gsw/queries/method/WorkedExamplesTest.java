package gsw.queries.method;

import static gsw.queries.method.Given.measure;
import static gsw.queries.method.Given.milestone;
import static gsw.queries.method.Given.progress;
import static gsw.queries.method.Given.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the method specification, to the printed digit. */
class WorkedExamplesTest {

    private static final Offset<Double> FOUR_DECIMALS = within(0.00005);
    private static final Offset<Double> THREE_DECIMALS = within(0.0005);
    private static final Offset<Double> TWO_DECIMALS = within(0.005);
    private static final Offset<Double> ONE_DECIMAL = within(0.05);

    private static final String MANAGERS = "2019=29.4;2020=30.2;2021=31.0;2022=32.7;2023=34.0;2024=36.1";

    private static final ProgressCase WOMEN = new ProgressCase(
            Direction.INCREASE,
            Given.series(MANAGERS),
            List.of(milestone(2025, ">=", "40"), milestone(2030, ">=", "50")),
            2021,
            null,
            null);

    @Test
    void section2CompletionIsALevelAndTheShareOfTheGapIsProgress() {
        ProgressCase births = progress(Direction.DECREASE, "2020=22.0;2023=19.9", milestone(2025, "<=", "18"));
        assertThat(value("attainment", "completion-rate-percent", 2025, births)).isCloseTo(90.5, ONE_DECIMAL);
        assertThat(value("attainment", "gap-closed-percent", 2025, births)).isEqualTo(52.5);
        assertThat(value("attainment", "margin", 2025, births)).isEqualTo(-1.9);
    }

    @Test
    void section3WomenManagersAreBehindThePlan() {
        assertThat(value("milestone-path", "path-value", 2024, WOMEN)).isEqualTo(37.75);
        assertThat(value("milestone-path", "gap-to-path", 2024, WOMEN)).isEqualTo(-1.65);
        assertThat(value("linear-pace", "pace-ratio", 2025, WOMEN)).isCloseTo(0.7556, FOUR_DECIMALS);
        assertThat(value("linear-pace", "acceleration", 2025, WOMEN)).isCloseTo(2.294, THREE_DECIMALS);
        assertThat(value("linear-pace", "pace-ratio", 2030, WOMEN)).isCloseTo(0.8053, FOUR_DECIMALS);
        assertThat(measure("linear-pace", "pace-ratio", 2030, WOMEN).category()).isEqualTo("behind");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "opensdg-cagr, substantial_progress",
        "statcan-cagr, substantial_progress",
        "eurostat-target, significant_progress",
        "unsd-2022, on_track",
    })
    void section4TheRatioOfGrowthRatesCallsTheSameCaseOnTrack(String method, String category) {
        MethodResult ratio = measure(method, "growth-ratio", 2030, WOMEN);
        assertThat(value(method, "growth-ratio", 2030, WOMEN)).isCloseTo(0.9547, FOUR_DECIMALS);
        assertThat(ratio.category()).isEqualTo(category);
    }

    @Test
    void section4TheSameFactAsTheShareOfMenIsNotOnTrack() {
        ProgressCase men = progress(Direction.DECREASE, "2021=69.0;2024=63.9", milestone(2030, "<=", "50"));
        assertThat(value("opensdg-cagr", "growth-ratio", 2030, men)).isCloseTo(0.7189, FOUR_DECIMALS);
        assertThat(value("linear-pace", "pace-ratio", 2030, men)).isCloseTo(0.8053, FOUR_DECIMALS);
    }

    @Test
    void section4TowardsZeroTheResultDependsOnTheUnit() {
        ProgressCase percent = progress(Direction.DECREASE, "2021=6.0;2025=4.2", milestone(2030, "<=", "0"));
        ProgressCase perMille = progress(Direction.DECREASE, "2021=60;2025=42", milestone(2030, "<=", "0"));
        assertThat(value("opensdg-cagr", "growth-ratio", 2030, percent)).isCloseTo(0.1377, FOUR_DECIMALS);
        assertThat(value("opensdg-cagr", "growth-ratio", 2030, perMille)).isCloseTo(0.1209, FOUR_DECIMALS);
        assertThat(value("linear-pace", "pace-ratio", 2030, percent)).isEqualTo(0.675);
        assertThat(value("linear-pace", "pace-ratio", 2030, perMille)).isEqualTo(0.675);
    }

    @Test
    void section4NearALimitTheCutPointsShrink() {
        var near = new ProgressCase(
                Direction.INCREASE, Given.series("2021=92;2024=93"), List.of(), null, new BigDecimal("100"), null);
        assertThat(value("opensdg-cagr", "limit-factor", 2024, near)).isCloseTo(0.309, THREE_DECIMALS);
    }

    @Test
    void section4TheRateOfReductionInItsForms() {
        ProgressCase mortality = progress(Direction.DECREASE, "2018=52;2024=41", milestone(2029, "<=", "35"));
        assertThat(value("aarr-log", "reduction-per-year", 2024, mortality)).isCloseTo(0.03961, within(5e-6));
        assertThat(value("aarr-discrete", "reduction-per-year", 2024, mortality))
                .isCloseTo(0.03884, within(5e-6));
        assertThat(value("aarr-log", "required-reduction-per-year", 2029, mortality))
                .isCloseTo(0.03164, within(5e-6));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"aarr-log", "aarr-discrete"})
    void section4FortyPerCentLessIn13YearsIsTheYearlyRateThatTheWhoPrints(String method) {
        // de Onis et al., Matern. Child Nutr. 2013 (PMC6860845): 40 % fewer stunted children by 2025 is 3.9 % a year;
        // read
        // in its abstract. The 13 years are those from the resolution of 2012 on.
        ProgressCase stunted = progress(Direction.DECREASE, "2011=100;2012=100", milestone(2025, "<=", "60"));
        assertThat(100 * value(method, "required-reduction-per-year", 2025, stunted))
                .isCloseTo(3.9, ONE_DECIMAL);
    }

    @Test
    void section4TheCoefficientThatUnicefsNotePrintsIsTheRateItPrints() {
        // Technical note 185 of 2007: -0.06613 is 6.4 % a year; read as NIPN restates it, which has no table of the
        // surveys.
        // 100 exp(-0.06613 t) after five and ten years.
        ProgressCase underweight = progress(Direction.DECREASE, "1990=100;1995=71.84566;2000=51.61799");
        assertThat(100 * value("aarr-regression", "reduction-per-year", 2000, underweight))
                .isCloseTo(6.4, ONE_DECIMAL);
    }

    @Test
    void section4TheRegressionFormIsThatOfASecondImplementation() {
        // SciPy 1.17: 1 - exp(linregress(years, ln values).slope).
        ProgressCase stunting = progress(Direction.DECREASE, "2000=52;2002=49;2005=45.5;2009=41;2012=37");
        assertThat(value("aarr-regression", "reduction-per-year", 2012, stunting))
                .isCloseTo(0.02731672697313825, within(1e-12));
    }

    @ParameterizedTest(name = "target {0}")
    @CsvSource({"65, cloud, 25", "64, sun_cloud, 14.3", "63.2, sun, 3.2"})
    void section5TheWeatherTurnsWithTheMiss(String target, String symbol, double miss) {
        ProgressCase given = progress(
                Direction.INCREASE,
                "2019=52.0;2020=53.1;2021=53.9;2022=55.0;2023=55.8;2024=57.0",
                milestone(2030, ">=", target));
        assertThat(measure("weather", "symbol", 2030, given).category()).isEqualTo(symbol);
        assertThat(value("weather", "projected", 2030, given)).isCloseTo(63.0, within(1e-9));
        assertThat(value("weather", "miss-percent", 2030, given)).isCloseTo(miss, ONE_DECIMAL);
    }

    @Test
    void section5EscapsIndices() {
        assertThat(value("escap-csi", "current-status-index", 2030, WOMEN)).isCloseTo(2.684, THREE_DECIMALS);
        assertThat(value("escap-api", "forecast", 2030, WOMEN)).isCloseTo(44.4814, FOUR_DECIMALS);
        assertThat(value("escap-api", "anticipated-progress-index", 2030, WOMEN))
                .isCloseTo(29.05, TWO_DECIMALS);
        assertThat(measure("escap-api", "anticipated-progress-index", 2030, WOMEN)
                        .category())
                .isEqualTo("accelerate");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "ols-forecast, 2030, 44.31, 41.85, 46.80, 0.0042",
        "rwd-forecast, 2030, 44.89, 40.31, 49.56, 0.0401",
        "ols-forecast, 2025, 37.00, 35.62, 38.40, 0.0053",
        "rwd-forecast, 2025, 37.52, 36.20, 38.85, 0.0085",
    })
    void section6Forecasts(String method, int year, double forecast, double lower, double upper, double probability) {
        assertThat(value(method, "forecast", year, WOMEN)).isCloseTo(forecast, TWO_DECIMALS);
        assertThat(value(method, "lower-90", year, WOMEN)).isCloseTo(lower, TWO_DECIMALS);
        assertThat(value(method, "upper-90", year, WOMEN)).isCloseTo(upper, TWO_DECIMALS);
        assertThat(value(method, "probability", year, WOMEN)).isCloseTo(probability, FOUR_DECIMALS);
        assertThat(measure(method, "scale", year, WOMEN).category()).isEqualTo("logit");
    }
}
