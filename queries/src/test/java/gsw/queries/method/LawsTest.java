package gsw.queries.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws a fair measure keeps: the same fact told as its complement, in another unit, in other years or in another order is
 * the same answer, and an easier target is never worse. Ratios of growth rates break the first and, towards zero, the
 * second: the last tests hold them to it, so that nobody takes them for fair.
 */
class LawsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CASES = 100;

    private record Told(String method, String measure) {
        double in(ProgressCase given) {
            return Given.value(method, measure, given.targets().getFirst().year(), given);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "linear-pace, pace-ratio",
        "weather, miss-percent",
        "escap-csi, current-status-index",
        "escap-api, anticipated-progress-index",
        "ols-forecast, probability",
        "rwd-forecast, probability",
    })
    void theComplementIsTheSameFact(String method, String measure) {
        forRandomCases((random, given) -> assertSame(new Told(method, measure), given, complement(given)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "linear-pace, pace-ratio",
        "weather, miss-percent",
        "escap-csi, current-status-index",
        "escap-api, anticipated-progress-index",
        "opensdg-cagr, growth-ratio",
        "eurostat-target, growth-ratio",
        "unsd-2022, growth-ratio",
        "unsd-2023, expected-share-of-way",
    })
    void theUnitIsNoFact(String method, String measure) {
        forRandomCases((random, given) ->
                assertSame(new Told(method, measure), given, changed(given, value -> value.multiply(BigDecimal.TEN))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "linear-pace, pace-ratio",
        "weather, miss-percent",
        "opensdg-cagr, growth-ratio",
        "unsd-2023, expected-share-of-way",
        "escap-api, anticipated-progress-index",
    })
    void theYearIsOnlyADistance(String method, String measure) {
        forRandomCases((random, given) -> {
            double here = new Told(method, measure).in(given);
            double later = new Told(method, measure).in(shifted(given, 100));
            assertThat(later).isCloseTo(here, within(1e-6 * Math.max(1, Math.abs(here))));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheFiguresIsNoFact(long seed) {
        var random = new Random(seed);
        ProgressCase given = randomCase(random);
        var figures = new ArrayList<>(given.observations());
        Collections.shuffle(figures, random);
        var shuffled = new ProgressCase(given.direction(), figures, given.targets(), null, null, null);
        ProgressMethods.all()
                .forEach(method -> assertThat(method.assess(shuffled)).isEqualTo(method.assess(given)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "linear-pace, pace-ratio",
        "opensdg-cagr, growth-ratio",
        "escap-csi, current-status-index",
        "ols-forecast, probability",
        "rwd-forecast, probability",
    })
    void anEasierTargetIsNeverWorse(String method, String measure) {
        forRandomCases((random, given) -> {
            BigDecimal last = given.observations().getLast().value();
            BigDecimal hard = given.targets().getFirst().value();
            BigDecimal easy = last.add(hard.subtract(last).multiply(new BigDecimal("0.8")));
            var told = new Told(method, measure);
            assertThat(told.in(aimingAt(given, easy))).isGreaterThanOrEqualTo(told.in(given) - 1e-12);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "opensdg-cagr, growth-ratio",
        "statcan-cagr, growth-ratio",
        "eurostat-target, growth-ratio",
        "unsd-2022, growth-ratio",
        "unsd-2023, expected-share-of-way",
    })
    void methodsOfGrowthBreakTheLawOfTheComplement(String method, String measure) {
        ProgressCase women =
                Given.progress(Direction.INCREASE, "2021=31.0;2024=36.1", Given.milestone(2030, ">=", "50"));
        var told = new Told(method, measure);
        assertThat(Math.abs(told.in(women) - told.in(complement(women)))).isGreaterThan(0.1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"opensdg-cagr", "statcan-cagr"})
    void towardsZeroTheyBreakTheLawOfTheUnit(String method) {
        ProgressCase percent =
                Given.progress(Direction.DECREASE, "2021=6.0;2025=4.2", Given.milestone(2030, "<=", "0"));
        var told = new Told(method, "growth-ratio");
        assertThat(told.in(percent))
                .isGreaterThan(told.in(changed(percent, value -> value.multiply(BigDecimal.TEN))) + 0.01);
    }

    private interface Check {
        void of(Random random, ProgressCase given);
    }

    private static void forRandomCases(Check check) {
        var random = new Random(28);
        for (int i = 0; i < CASES; i++) {
            check.of(random, randomCase(random));
        }
    }

    /** Six years of a share that grows, on average, and does not reach its target of 2030. */
    private static ProgressCase randomCase(Random random) {
        var figures = new ArrayList<Observation>();
        BigDecimal value = BigDecimal.valueOf(random.nextInt(1000, 3000), 2);
        for (int year = 2019; year <= 2024; year++) {
            figures.add(Observation.of(year, value));
            value = value.add(BigDecimal.valueOf(random.nextInt(year % 2 == 0 ? -20 : 40, 200), 2));
        }
        BigDecimal last = figures.getLast().value();
        BigDecimal asked = last.add(BigDecimal.valueOf(random.nextInt(2000, 3000), 2));
        return new ProgressCase(
                Direction.INCREASE,
                figures,
                List.of(Target.of(2030, Comparator.AT_LEAST, asked)),
                null,
                null,
                new BigDecimal("0.01"));
    }

    private static ProgressCase complement(ProgressCase given) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year(), HUNDRED.subtract(ProgressCase.value(figure))))
                .toList();
        Target target = given.targets().getFirst();
        Target other = Target.of(target.year(), Comparator.AT_MOST, HUNDRED.subtract(target.value()));
        return new ProgressCase(Direction.DECREASE, figures, List.of(other), null, null, given.resolution());
    }

    private static ProgressCase changed(ProgressCase given, UnaryOperator<BigDecimal> change) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year(), change.apply(ProgressCase.value(figure))))
                .toList();
        Target target = given.targets().getFirst();
        Target other = Target.of(target.year(), target.comparator(), change.apply(target.value()));
        return new ProgressCase(given.direction(), figures, List.of(other), null, null, null);
    }

    private static ProgressCase shifted(ProgressCase given, int years) {
        List<Observation> figures = given.observations().stream()
                .map(figure -> Observation.of(figure.year() + years, ProgressCase.value(figure)))
                .toList();
        Target target = given.targets().getFirst();
        Target other = Target.of(target.year() + years, target.comparator(), target.value());
        return new ProgressCase(given.direction(), figures, List.of(other), null, null, given.resolution());
    }

    private static ProgressCase aimingAt(ProgressCase given, BigDecimal value) {
        Target target = given.targets().getFirst();
        return new ProgressCase(
                given.direction(),
                given.observations(),
                List.of(Target.of(target.year(), target.comparator(), value)),
                null,
                null,
                given.resolution());
    }

    private static void assertSame(Told told, ProgressCase one, ProgressCase other) {
        double value = told.in(one);
        assertThat(told.in(other)).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }
}
