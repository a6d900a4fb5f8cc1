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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Open SDG, on the data of its own tests (sdg-build, tests/assets/progress-calculation, indicators 1-1-1 and 3-3-3); the
 * expected figures are those of the class ProgressMeasure, its formulas run in Python.
 */
class OpenSdgTest {

    private static final String MALARIA = "2015=1.55;2016=1.69;2017=1.65;2018=1.62;2019=1.82";

    @Test
    void theirIndicator333WithATargetOfZeroDeteriorates() {
        ProgressCase given = progress(Direction.DECREASE, MALARIA, milestone(2030, "<=", "0"));
        assertThat(value("opensdg-cagr", "growth-ratio", 2030, given)).isCloseTo(-0.1057876713820222, within(1e-12));
        assertThat(measure("opensdg-cagr", "growth-ratio", 2030, given).category())
                .isEqualTo("deterioration");
        // max(4.1667 * ratio - 2.5, -5)
        assertThat(value("opensdg-cagr", "score", 2030, given)).isCloseTo(-2.940785, within(1e-6));
    }

    @Test
    void theirIndicator111WithoutATargetGrowsByAFifth() {
        ProgressCase given = progress(Direction.INCREASE, "2020=100;2021=120");
        assertThat(value("opensdg-cagr", "growth-per-year", 2021, given)).isCloseTo(0.2, within(1e-12));
        assertThat(measure("opensdg-cagr", "growth-per-year", 2021, given).category())
                .isEqualTo("substantial_progress");
        assertThat(value("opensdg-cagr", "score", 2021, given)).isEqualTo(5);
    }

    @Test
    void whatIsAchievedHasTheFullScore() {
        ProgressCase given = progress(Direction.INCREASE, "2020=40;2023=50", milestone(2030, ">=", "50"));
        assertThat(measure("opensdg-cagr", "growth-ratio", 2030, given).category())
                .isEqualTo("target_achieved");
        assertThat(value("opensdg-cagr", "score", 2030, given)).isEqualTo(5);
    }

    @Test
    void acrossZeroThereIsNoAnswer() {
        ProgressCase given = progress(Direction.INCREASE, "2020=-3;2023=2", milestone(2030, ">=", "5"));
        assertThat(measure("opensdg-cagr", "growth-ratio", 2030, given).reason())
                .isEqualTo(Reason.GROWTH_UNDEFINED);
    }

    @Test
    void belowZeroGrowthIsTowardsZero() {
        // (-4 / -8)^(1/3) - 1 is negative; the sign rule turns it: a deficit that shrinks is progress.
        ProgressCase given = progress(Direction.INCREASE, "2020=-8;2023=-4");
        assertThat(value("opensdg-cagr", "growth-per-year", 2023, given)).isCloseTo(1 - Math.cbrt(0.5), within(1e-12));
    }

    @Test
    void atTheLimitKeepingItIsTheTopCategory() {
        var given = new ProgressCase(
                Direction.INCREASE, Given.series("2020=100;2023=100"), List.of(), null, new BigDecimal("100"), null);
        assertThat(measure("opensdg-cagr", "growth-per-year", 2023, given).category())
                .isEqualTo("substantial_progress");
        assertThat(value("opensdg-cagr", "score", 2023, given)).isEqualTo(5);
    }

    @Test
    void aLimitOnTheOtherSideIsNoWall() {
        // "Only a limit that affects progress in the desired direction is considered" (progress-methodology.md).
        var falling = new ProgressCase(
                Direction.DECREASE, Given.series("2020=92;2023=90"), List.of(), null, new BigDecimal("100"), null);
        assertThat(value("opensdg-cagr", "limit-factor", 2023, falling)).isEqualTo(1);
    }

    @ParameterizedTest(name = "mean of {0} and {1}")
    @CsvSource({
        "5, 0, substantial_progress",
        "1, 0, moderate_progress",
        "-2, 0, limited_progress",
        "-5, -3, deterioration"
    })
    void severalSeriesAreJudgedByTheMeanOfTheirScores(double one, double other, String category) {
        assertThat(OpenSdgMethod.aggregate(List.of(one, other), false, 2023).category())
                .isEqualTo(category);
        assertThat(OpenSdgMethod.aggregate(List.of(one, other), true, 2023).category())
                .isEqualTo("target_achieved");
    }

    @Test
    void aParityIsFoldedTowardsOne() {
        // 0.80 is 1.25 away by ratio and 1.20 is 1.20: the index came nearer to 1 from the other side.
        ProgressCase given = progress(Direction.PARITY, "2020=0.80;2024=1.20", milestone(2030, "=", "1"));
        double observed = Math.pow(1.20 / 1.25, 1 / 4.0) - 1;
        double required = Math.pow(1 / 1.25, 1 / 10.0) - 1;
        assertThat(value("opensdg-cagr", "growth-ratio", 2030, given)).isCloseTo(observed / required, within(1e-12));
    }
}
