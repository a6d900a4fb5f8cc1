package gsw.queries.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws a fair measure keeps: the same fact told as its complement, in another unit, in other years or in another order is
 * the same answer, and an easier target is never worse. Every method is held to every law but those it is known to break,
 * which are named here and shown to break it, so that nobody takes them for fair. That what was said is said again later
 * (replay) is a law of the warehouse: {@code ReplayTest}.
 */
class LawsTest {

    private static final int CASES = 100;

    /** What of each method is held to the laws. */
    private static final Map<String, String> HEADLINE = Map.ofEntries(
            Map.entry("attainment", "margin-percent-of-way"),
            Map.entry("linear-pace", "pace-ratio"),
            Map.entry("milestone-path", "gap-to-path"),
            Map.entry("opensdg-cagr", "growth-ratio"),
            Map.entry("statcan-cagr", "growth-ratio"),
            Map.entry("eurostat-target", "growth-ratio"),
            Map.entry("eurostat-no-target", "growth-per-year"),
            Map.entry("unsd-2022", "growth-ratio"),
            Map.entry("unsd-2023", "expected-share-of-way"),
            Map.entry("aarr-log", "reduction-per-year"),
            Map.entry("aarr-discrete", "reduction-per-year"),
            Map.entry("aarr-regression", "reduction-per-year"),
            Map.entry("weather", "miss-percent"),
            Map.entry("escap-csi", "current-status-index"),
            Map.entry("escap-api", "anticipated-progress-index"),
            Map.entry("ols-forecast", "probability"),
            Map.entry("rwd-forecast", "probability"),
            Map.entry("mann-kendall", "p-value"));

    /** Their measure falls as things get better. */
    private static final Set<String> LOWER_IS_BETTER = Set.of("weather", "escap-api");

    /** A rate of growth of women's share is not that of men's share. */
    private static final Set<String> BREAK_THE_COMPLEMENT = Set.of(
            "opensdg-cagr",
            "statcan-cagr",
            "eurostat-target",
            "eurostat-no-target",
            "unsd-2022",
            "unsd-2023",
            "aarr-log",
            "aarr-discrete",
            "aarr-regression");

    private record Told(String method, String measure) {

        static Told headline(String method) {
            return new Told(method, Objects.requireNonNull(HEADLINE.get(method), method));
        }

        double in(ProgressCase given) {
            return ProgressMethods.find(method).orElseThrow().assess(given).stream()
                    .filter(result -> result.measure().equals(measure))
                    .map(MethodResult::value)
                    .mapToDouble(BigDecimal::doubleValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyMethodIsHeldToTheLaws() {
        assertThat(HEADLINE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ProgressMethods.all().stream().map(ProgressMethod::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keepersOfTheComplement")
    void theComplementIsTheSameFact(String method) {
        forRandomCases((random, given) -> assertSame(Told.headline(method), given, Retold.complement(given)));
    }

    static Stream<String> keepersOfTheComplement() {
        return HEADLINE.keySet().stream()
                .filter(method -> !BREAK_THE_COMPLEMENT.contains(method))
                .sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void theUnitIsNoFact(String method) {
        // What is told in the unit itself, the gap to the path, is ten times as much.
        double factor = method.equals("milestone-path") ? 10 : 1;
        forRandomCases((random, given) -> {
            double here = Told.headline(method).in(given);
            double there = Told.headline(method).in(Retold.changed(given, value -> value.multiply(BigDecimal.TEN)));
            assertThat(there / factor).isCloseTo(here, within(1e-9 * Math.max(1, Math.abs(here))));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void theYearIsOnlyADistance(String method) {
        forRandomCases((random, given) -> {
            double here = Told.headline(method).in(given);
            double later = Told.headline(method).in(Retold.shifted(given, 100));
            assertThat(later).isCloseTo(here, within(1e-6 * Math.max(1, Math.abs(here))));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheFiguresIsNoFact(long seed) {
        var random = new Random(seed);
        ProgressCase given = Retold.randomCase(random);
        var figures = new ArrayList<>(given.observations());
        Collections.shuffle(figures, random);
        var shuffled =
                new ProgressCase(given.direction(), figures, given.targets(), null, given.limit(), given.resolution());
        ProgressMethods.all()
                .forEach(method -> assertThat(method.assess(shuffled)).isEqualTo(method.assess(given)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void anEasierTargetIsNeverWorse(String method) {
        int better = LOWER_IS_BETTER.contains(method) ? -1 : 1;
        forRandomCases((random, given) -> {
            BigDecimal last = given.observations().getLast().value();
            BigDecimal hard = given.targets().getFirst().value();
            BigDecimal easy = last.add(hard.subtract(last).multiply(new BigDecimal("0.8")));
            Told told = Told.headline(method);
            assertThat(better * told.in(Retold.aimingAt(given, easy)))
                    .isGreaterThanOrEqualTo(better * told.in(given) - 1e-9);
        });
    }

    static Stream<String> methods() {
        return HEADLINE.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakersOfTheComplement")
    void methodsOfGrowthBreakTheLawOfTheComplement(String method) {
        ProgressCase women =
                Given.progress(Direction.INCREASE, "2021=31.0;2024=36.1", Given.milestone(2030, ">=", "50"));
        Told told = Told.headline(method);
        double rate = Math.abs(told.in(women));
        // A rate of reduction changes its sign with the sides; its size should not change.
        assertThat(Math.abs(rate - Math.abs(told.in(Retold.complement(women))))).isGreaterThan(0.2 * rate);
    }

    static Stream<String> breakersOfTheComplement() {
        return BREAK_THE_COMPLEMENT.stream().sorted();
    }

    @Test
    void statisticsCanadasParliamentHasAnotherRatioToldByWomen() {
        // Published by the share of men, 74.7 % to 69.4 % (2015 to 2023) towards 50 % in 2030: 0.3467.
        ProgressCase men = Given.progress(Direction.DECREASE, "2015=74.7;2023=69.4", Given.milestone(2030, "<=", "50"));
        var growth = Told.headline("statcan-cagr");
        assertThat(growth.in(men)).isCloseTo(0.3467, within(0.00005));
        assertThat(growth.in(Retold.complement(men))).isCloseTo(0.5178, within(0.00005));
        assertSame(Told.headline("linear-pace"), men, Retold.complement(men));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"opensdg-cagr", "statcan-cagr"})
    void towardsZeroTheyBreakTheLawOfTheUnit(String method) {
        ProgressCase percent =
                Given.progress(Direction.DECREASE, "2021=6.0;2025=4.2", Given.milestone(2030, "<=", "0"));
        var told = Told.headline(method);
        assertThat(told.in(percent))
                .isGreaterThan(told.in(Retold.changed(percent, value -> value.multiply(BigDecimal.TEN))) + 0.01);
    }

    @Test
    void theWeatherBreaksTheLawOfTheEasierTarget() {
        // As the German rule has it: what was reached once and lost again is judged by where it stands, not by where it
        // goes.
        String series = "2019=50;2020=52;2021=54;2022=60;2023=57;2024=58";
        ProgressCase easy = Given.progress(Direction.INCREASE, series, Given.milestone(2030, ">=", "59"));
        ProgressCase hard = Given.progress(Direction.INCREASE, series, Given.milestone(2030, ">=", "67"));
        assertThat(Given.measure("weather", "symbol", 2030, easy).category()).isEqualTo("cloud");
        assertThat(Given.measure("weather", "symbol", 2030, hard).category()).isEqualTo("sun");
    }

    @Test
    void aForecastOfAShareBreaksTheLawOfTheUnitWhereItsLimitIsNotTold() {
        ProgressCase percent = Given.progress(
                Direction.INCREASE, "2021=88;2022=90;2023=91;2024=93", Given.milestone(2030, ">=", "97"));
        ProgressCase perMille = Retold.changed(percent, value -> value.multiply(BigDecimal.TEN));
        Told chance = Told.headline("rwd-forecast");
        assertThat(Math.abs(chance.in(percent) - chance.in(perMille))).isGreaterThan(0.01);
    }

    private interface Check {
        void of(Random random, ProgressCase given);
    }

    private static void forRandomCases(Check check) {
        var random = new Random(28);
        for (int i = 0; i < CASES; i++) {
            check.of(random, Retold.randomCase(random));
        }
    }

    private static void assertSame(Told told, ProgressCase one, ProgressCase other) {
        double value = told.in(one);
        assertThat(told.in(other)).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }
}
