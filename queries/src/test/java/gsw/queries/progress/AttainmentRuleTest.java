package gsw.queries.progress;

import static gsw.queries.progress.Given.about;
import static gsw.queries.progress.Given.above;
import static gsw.queries.progress.Given.below;
import static gsw.queries.progress.Given.fromYearOn;
import static gsw.queries.progress.Given.milestone;
import static gsw.queries.progress.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.method.Attainment;
import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of Resolution 28/NQ-CP and the worked examples of the method specification, section 2. */
class AttainmentRuleTest {

    @ParameterizedTest(name = "{0} {1} {2} is met: {3}")
    @CsvSource({
        "59.96, >=, 60, false",
        "60, >=, 60, true",
        "29.96, <, 30, true",
        "30, <, 30, false",
        "90, >, 90, false",
        "90.01, >, 90, true",
        "111, <=, 111, true",
        "111.000000000001, <=, 111, false",
        "1, =, 1, true",
        "0, =, 1, false"
    })
    void aFigureIsJudgedByTheLetterOfTheComparator(String value, String comparator, String target, boolean met) {
        Attainment attainment = AttainmentRule.assess(
                milestone(2025, comparator, target), Direction.INCREASE, series("2025=" + value), 2025);
        assertThat(attainment.verdict()).isEqualTo(met ? Verdict.ATTAINED : Verdict.MISSED);
    }

    @Test
    void beforeTheMilestoneYearATargetIsMetEarlyOrNotYet() {
        var wageWork = milestone(2025, ">=", "50");
        assertThat(verdict(wageWork, "2023=50.9", 2023)).isEqualTo(Verdict.ATTAINED_EARLY);
        assertThat(verdict(wageWork, "2023=48.3", 2023)).isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void withoutAFigureOfTheMilestoneYearTheVerdictIsProvisionalAndTellsItsAge() {
        Attainment attainment = AttainmentRule.assess(
                milestone(2025, ">=", "50"), Direction.INCREASE, series("2021=49;2023=50.9"), 2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.ATTAINED_PROVISIONALLY);
        assertThat(attainment.ageYears()).isEqualTo(2);
    }

    @Test
    void afterTheMilestoneYearTheVerdictOfThatYearStands() {
        assertThat(verdict(milestone(2025, ">=", "50"), "2025=49;2026=51", 2026))
                .isEqualTo(Verdict.MISSED);
        assertThat(verdict(milestone(2025, ">=", "50"), "2025=51;2026=49", 2026))
                .isEqualTo(Verdict.ATTAINED);
    }

    @Test
    void theSameFigureIsJudgedSeparatelyAgainst2025And2030() {
        assertThat(verdict(milestone(2025, ">", "90"), "2023=96", 2023)).isEqualTo(Verdict.ATTAINED_EARLY);
        assertThat(verdict(milestone(2030, ">=", "99"), "2023=96", 2023)).isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void noFigureIsNeverReadAsNotMet() {
        Attainment attainment = AttainmentRule.assess(milestone(2025, ">=", "60"), Direction.INCREASE, List.of(), 2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(attainment.reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void aFigureFromBeforeTheStrategysStartingStateIsNotUsed() {
        Attainment attainment =
                AttainmentRule.assess(milestone(2025, "<=", "111"), Direction.DECREASE, series("2012=109.4"), 2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(attainment.reason()).isEqualTo(Reason.TOO_OLD);
    }

    @Test
    void aboutWithoutATolerenceCannotBeAssessedAndWithOneItCan() {
        assertThat(AttainmentRule.assess(milestone(2030, "approx", "60"), Direction.INCREASE, series("2030=60"), 2030)
                        .reason())
                .isEqualTo(Reason.NO_TOLERANCE);
        assertThat(verdict(about(2030, "60", "1"), "2030=59", 2030)).isEqualTo(Verdict.ATTAINED);
        assertThat(verdict(about(2030, "60", "1"), "2030=58.99", 2030)).isEqualTo(Verdict.MISSED);
    }

    @Test
    void aBoundDecidesOnlyWhenItLiesOnOneSideOfTheTarget() {
        assertThat(bound(">=", "80", above(2023, "70"))).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(bound(">=", "50", above(2023, "75"))).isEqualTo(Verdict.ATTAINED_EARLY);
        assertThat(bound(">=", "50", below(2023, "40"))).isEqualTo(Verdict.NOT_YET);
        assertThat(bound("<", "30", below(2023, "29"))).isEqualTo(Verdict.ATTAINED_EARLY);
        assertThat(bound("<", "30", below(2023, "30"))).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void aTargetThatHoldsFrom2025OnIsNotDueBefore() {
        var fromThenOn = fromYearOn(2025, milestone(2025, ">=", "100"));
        assertThat(verdict(fromThenOn, "2023=100", 2023)).isEqualTo(Verdict.NOT_DUE);
        assertThat(verdict(fromThenOn, "2025=100", 2025)).isEqualTo(Verdict.ATTAINED);
    }

    @Test
    void whatMustBeKeptIsNotMetAfterALapseEvenIfTheLatestYearIsBack() {
        Attainment attainment = AttainmentRule.assess(
                milestone(2025, ">=", "100"), Direction.MAINTAIN, series("2022=100;2023=98;2025=100"), 2025);
        assertThat(attainment.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void theMarginIsCountedTowardsTheGoodSide() {
        assertThat(AttainmentRule.assess(milestone(2025, "<=", "111"), Direction.DECREASE, series("2023=112"), 2023)
                        .margin())
                .isEqualByComparingTo("-1");
        assertThat(AttainmentRule.assess(milestone(2025, ">=", "50"), Direction.INCREASE, series("2023=50.9"), 2023)
                        .margin())
                .isEqualByComparingTo("0.9");
    }

    private static Verdict verdict(Milestone milestone, String series, int year) {
        return AttainmentRule.assess(milestone, Direction.INCREASE, series(series), year)
                .verdict();
    }

    private static Verdict bound(String comparator, String target, DataPoint point) {
        return AttainmentRule.assess(milestone(2025, comparator, target), Direction.INCREASE, List.of(point), 2023)
                .verdict();
    }
}
