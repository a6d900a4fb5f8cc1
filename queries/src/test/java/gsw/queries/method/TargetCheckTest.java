package gsw.queries.method;

import static gsw.queries.method.Given.milestone;
import static gsw.queries.method.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.statistics.ProportionInterval;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparator algebra and what is said beside a verdict (method specification, section 2). */
class TargetCheckTest {

    private static final Target KEPT = milestone(2025, ">=", "100").during(new Term.EveryYearFrom(2021));
    private static final Target FROM_2025 = milestone(2025, ">=", "100").during(new Term.Onwards(2025));

    @ParameterizedTest(name = "{0} in a band {1}: {2}")
    @CsvSource({
        "40, CLOSED, true",
        "50, CLOSED, true",
        "39.999, CLOSED, false",
        "40, OPEN_BELOW, false",
        "50, OPEN_BELOW, true",
        "40, OPEN_ABOVE, true",
        "50, OPEN_ABOVE, false",
        "45, OPEN, true",
        "40, OPEN, false",
        "50, OPEN, false",
    })
    void aBandSaysWhichEndsBelongToIt(BigDecimal value, Ends ends, boolean holds) {
        Target band = Target.of(2030, Comparator.BAND, new BigDecimal("40")).band(new BigDecimal("50"), ends);
        assertThat(band.holds(value)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"59, true", "61, true", "58.999, false", "61.001, false"})
    void aboutIsWithinItsRecordedTolerance(BigDecimal value, boolean holds) {
        Target about = milestone(2030, "approx", "60").about(BigDecimal.ONE);
        assertThat(about.holds(value)).isEqualTo(holds);
    }

    @Test
    void aboutWithoutToleranceIsNotAssessable() {
        Attainment attainment =
                check(milestone(2025, "approx", "60"), "2025=60").in(2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(attainment.reason()).isEqualTo(Reason.NO_TOLERANCE);
    }

    @Test
    void whatIsToBeKeptFrom2025OnIsNotDueBefore() {
        Target kept = milestone(2030, ">=", "50").during(new Term.EveryYearFrom(2025));
        assertThat(check(kept, "2023=54").in(2024).verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(check(kept, "2023=54;2025=49").in(2025).verdict()).isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void whatIsKeptInEveryYearIsMetWithoutAWordBeside() {
        Attainment attainment =
                check(KEPT, "2021=100;2022=100;2023=100;2024=100;2025=100").in(2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(attainment.qualifiers()).isEmpty();
    }

    @Test
    void aMissingYearIsAGap() {
        Attainment attainment =
                check(KEPT, "2021=100;2023=100;2024=100;2025=100").in(2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(attainment.qualifiers()).containsExactly(Qualifier.WITH_GAPS);
    }

    @Test
    void aLapseIsNotForgottenWhenTheLatestYearIsBack() {
        Attainment attainment =
                check(KEPT, "2021=100;2022=99.9;2023=100;2024=100;2025=100").in(2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(attainment.qualifiers()).containsExactly(Qualifier.LAPSED);
    }

    @Test
    void whatHoldsFromAYearOnIsNotDueBeforeAndMustHoldInEveryYearAfter() {
        assertThat(check(FROM_2025, "2023=100").in(2023).verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(check(FROM_2025, "2025=100;2026=100").in(2026).verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(check(FROM_2025, "2025=100;2026=97").in(2026).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(check(FROM_2025, "2025=97;2026=100").in(2026).qualifiers()).containsExactly(Qualifier.LAPSED);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2025=51;2026=52, ATTAINED, HELD_SINCE",
        "2025=51;2026=49, ATTAINED, FELL_BACK_SINCE",
        "2025=49;2026=51, MISSED, CAUGHT_UP_SINCE",
        "2024=51;2026=49, ATTAINED_PROVISIONALLY, FELL_BACK_SINCE",
    })
    void afterTheDeadlineItsVerdictStandsAndWhatCameSinceIsTold(String series, Verdict verdict, Qualifier since) {
        Attainment attainment = check(milestone(2025, ">=", "50"), series).in(2026);
        assertThat(attainment.verdict()).isEqualTo(verdict);
        assertThat(attainment.qualifiers()).containsExactly(since);
    }

    @Test
    void aVerdictThatASamplingErrorCouldTurnSaysSo() {
        var nineOf24 = new Observation(
                2025,
                new BigDecimal("37.5"),
                null,
                null,
                ProportionInterval.wilson(9, 24, 0.95).times(100),
                null);
        assertThat(qualifiers("50", nineOf24)).containsExactly(Qualifier.WITHIN_UNCERTAINTY);
        assertThat(qualifiers("60", nineOf24)).isEmpty();
    }

    private static Iterable<Qualifier> qualifiers(String target, Observation figure) {
        return new TargetCheck(milestone(2025, ">=", target), Direction.INCREASE, List.of(figure))
                .in(2025)
                .qualifiers();
    }

    @Test
    void ofSeveralPartsSomeMetIsPartlyMetAndOneIsEnoughForAny() {
        Attainment met = new Attainment(Verdict.ATTAINED, null, null, 0);
        Attainment missed = new Attainment(Verdict.MISSED, null, null, 0);
        Attainment unknown = Attainment.notAssessable(Reason.NO_DATA, null);
        assertThat(Combination.allOf(List.of(met, met)).verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(Combination.allOf(List.of(met, missed)).verdict()).isEqualTo(Verdict.PARTLY_ATTAINED);
        assertThat(Combination.allOf(List.of(met, unknown)).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Combination.anyOf(List.of(missed, met)).verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(Combination.anyOf(List.of(unknown, met)).verdict()).isEqualTo(Verdict.ATTAINED);
        assertThat(Combination.anyOf(List.of(missed, unknown)).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Combination.anyOf(List.of(missed, missed)).verdict()).isEqualTo(Verdict.MISSED);
    }

    private static TargetCheck check(Target target, String series) {
        return new TargetCheck(target, Direction.INCREASE, series(series));
    }
}
