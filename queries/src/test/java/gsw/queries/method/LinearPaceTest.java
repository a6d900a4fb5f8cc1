package gsw.queries.method;

import static gsw.queries.method.Given.figure;
import static gsw.queries.method.Given.milestone;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of the method specification, section 3, and the laws a linear pace obeys. */
class LinearPaceTest {

    private static final BigDecimal FOUR_DIGITS = new BigDecimal("0.00005");

    private static final Target MANAGERS_2025 = milestone(2025, ">=", "40");
    private static final Target MANAGERS_2030 = milestone(2030, ">=", "50");
    private static final LinearPace MANAGERS = new LinearPace(
            Direction.INCREASE, List.of(MANAGERS_2025, MANAGERS_2030), figure(2021, "31.0"), figure(2024, "36.1"));

    @Test
    void womenManagersAreBehindThePlanFor2025() {
        Pace pace = MANAGERS.towards(MANAGERS_2025);
        assertThat(requireNonNull(pace.ratio())).isCloseTo(new BigDecimal("0.7556"), within(FOUR_DIGITS));
        assertThat(pace.category()).isEqualTo(PaceCategory.BEHIND);
        assertThat(requireNonNull(pace.pathValue())).isEqualByComparingTo("37.75");
        assertThat(requireNonNull(pace.gapToPath())).isEqualByComparingTo("-1.65");
        assertThat(requireNonNull(pace.neededPerYear())).isEqualByComparingTo("3.9");
        assertThat(requireNonNull(pace.observedPerYear())).isEqualByComparingTo("1.7");
    }

    @Test
    void womenManagersAreBehindThePlanFor2030() {
        Pace pace = MANAGERS.towards(MANAGERS_2030);
        assertThat(requireNonNull(pace.ratio())).isCloseTo(new BigDecimal("0.8053"), within(FOUR_DIGITS));
        assertThat(pace.category()).isEqualTo(PaceCategory.BEHIND);
        assertThat(requireNonNull(pace.neededPerYear())).isCloseTo(new BigDecimal("2.3167"), within(FOUR_DIGITS));
    }

    @Test
    void adolescentBirthsFallTooSlowly() {
        var target = milestone(2025, "<=", "18");
        Pace pace = new LinearPace(Direction.DECREASE, List.of(target), figure(2020, "22.0"), figure(2023, "19.9"))
                .towards(target);
        assertThat(requireNonNull(pace.ratio())).isEqualByComparingTo("0.875");
        assertThat(pace.category()).isEqualTo(PaceCategory.BEHIND);
        assertThat(requireNonNull(pace.gapClosedPercent())).isEqualByComparingTo("52.5");
        assertThat(requireNonNull(pace.neededPerYear())).isEqualByComparingTo("-0.95");
        assertThat(requireNonNull(pace.observedPerYear())).isEqualByComparingTo("-0.70");
    }

    @Test
    void aTargetThatIsMetIsNeverCalledBehind() {
        var target = milestone(2030, ">=", "50");
        Pace pace = new LinearPace(Direction.INCREASE, List.of(target), figure(2021, "31"), figure(2022, "50"))
                .towards(target);
        assertThat(pace.category()).isEqualTo(PaceCategory.ATTAINED);
    }

    @Test
    void aStepBackFromAMetTargetIsCalledSo() {
        var target = milestone(2030, ">=", "50");
        Pace pace = new LinearPace(Direction.INCREASE, List.of(target), figure(2021, "52"), figure(2023, "49"))
                .towards(target);
        assertThat(pace.category()).isEqualTo(PaceCategory.REGRESSED);
        assertThat(pace.ratio()).isNull();
    }

    @Test
    void aMoveAwayFromTheTargetIsCalledReversing() {
        var target = milestone(2030, "<=", "109");
        Pace pace = new LinearPace(Direction.DECREASE, List.of(target), figure(2020, "112"), figure(2023, "113"))
                .towards(target);
        assertThat(pace.category()).isEqualTo(PaceCategory.REVERSING);
    }

    @Test
    void oneFigureIsALevelAndNoPace() {
        var target = milestone(2030, ">=", "50");
        Pace pace = new LinearPace(Direction.INCREASE, List.of(target), figure(2023, "40"), figure(2023, "40"))
                .towards(target);
        assertThat(pace.reason()).isEqualTo(Reason.ONE_POINT);
        assertThat(requireNonNull(pace.neededPerYear())).isCloseTo(new BigDecimal("1.4286"), within(FOUR_DIGITS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameFactToldAsItsComplementHasTheSamePace(long seed) {
        forRandomCases(seed, (y0, y, target) -> {
            BigDecimal hundred = BigDecimal.valueOf(100);
            assertSameRatio(
                    ratio(Direction.INCREASE, y0, y, target),
                    ratio(Direction.DECREASE, hundred.subtract(y0), hundred.subtract(y), hundred.subtract(target)));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theUnitDoesNotChangeThePace(long seed) {
        forRandomCases(seed, (y0, y, target) -> {
            BigDecimal perMille = BigDecimal.TEN;
            assertSameRatio(
                    ratio(Direction.INCREASE, y0, y, target),
                    ratio(Direction.INCREASE, y0.multiply(perMille), y.multiply(perMille), target.multiply(perMille)));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anEasierTargetNeverLowersThePace(long seed) {
        forRandomCases(seed, (y0, y, target) -> {
            BigDecimal easier = y0.add(target.subtract(y0).multiply(new BigDecimal("0.9")));
            BigDecimal hard = ratio(Direction.INCREASE, y0, y, target);
            BigDecimal easy = ratio(Direction.INCREASE, y0, y, easier);
            if (y.compareTo(y0) >= 0) {
                assertThat(easy).isGreaterThanOrEqualTo(hard);
            }
        });
    }

    private interface Case {
        void of(BigDecimal baseline, BigDecimal latest, BigDecimal target);
    }

    private static void forRandomCases(long seed, Case check) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            BigDecimal baseline = BigDecimal.valueOf(random.nextInt(1, 6000), 2);
            BigDecimal target = baseline.add(BigDecimal.valueOf(random.nextInt(1, 3900), 2));
            BigDecimal latest = BigDecimal.valueOf(random.nextInt(1, 9900), 2);
            check.of(baseline, latest, target);
        }
    }

    private static BigDecimal ratio(Direction direction, BigDecimal y0, BigDecimal y, BigDecimal target) {
        var milestone = milestone(2030, direction == Direction.INCREASE ? ">=" : "<=", target.toPlainString());
        return requireNonNull(new LinearPace(
                        direction,
                        List.of(milestone),
                        figure(2021, y0.toPlainString()),
                        figure(2024, y.toPlainString()))
                .towards(milestone)
                .ratio());
    }

    private static void assertSameRatio(BigDecimal one, BigDecimal other) {
        assertThat(one).isCloseTo(other, within(new BigDecimal("1e-25")));
    }
}
