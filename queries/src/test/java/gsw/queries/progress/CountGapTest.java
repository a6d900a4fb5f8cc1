package gsw.queries.progress;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountGapTest {

    @ParameterizedTest(name = "{1} of {2} against {3} {4} misses {5}")
    @CsvSource({
        "46.67, 14, 30, AT_LEAST, 60, 4",
        "50, 15, 30, MORE_THAN, 50, 1",
        "40, 12, 30, BELOW, 40, -1",
        "45, 9, 20, AT_MOST, 40, -1",
        "33.3, 1, 3, AT_LEAST, 50, 1",
    })
    void theGapIsCountedInWholeUnits(
            BigDecimal value, BigDecimal part, BigDecimal whole, Comparator comparator, BigDecimal target, long gap) {
        assertThat(gap(value, part, whole, comparator, target)).contains(gap);
    }

    @Test
    void countsThatDoNotGiveThePercentageSayNothing() {
        assertThat(gap("46.67", "20", "30", Comparator.AT_LEAST, "60")).isEmpty();
    }

    @Test
    void aTargetWithoutASideToReachHasNoGap() {
        assertThat(gap("50", "15", "30", Comparator.ABOUT, "60")).isEmpty();
    }

    @Test
    void fromTheYearOfAssessmentOnTheGapIsSharedByTheYearsLeft() {
        // 1,000 of 2,000 against 60 %: 200 more; in the two years from 2023 to 2025 a hundred each
        DataPoint point = point(new BigDecimal("50"), new BigDecimal("1000"), new BigDecimal("2000"));
        assertThat(CountGap.of(point, null, Given.milestone(2025, ">=", "60"), 2023)
                        .map(CountGap::perYear))
                .contains(100L);
    }

    @Test
    void aShareWhoseWholeAloneIsKnownHasAGapToo() {
        DataPoint point = point(new BigDecimal("50"), null, new BigDecimal("2000"));
        assertThat(CountGap.of(point, null, Given.milestone(2025, ">=", "60"), 2025)
                        .map(CountGap::missing))
                .contains(200L);
    }

    private static Optional<Long> gap(String value, String part, String whole, Comparator comparator, String target) {
        return gap(
                new BigDecimal(value), new BigDecimal(part), new BigDecimal(whole), comparator, new BigDecimal(target));
    }

    private static Optional<Long> gap(
            BigDecimal value, BigDecimal part, BigDecimal whole, Comparator comparator, BigDecimal target) {
        DataPoint point = point(value, part, whole);
        var milestone = new Milestone(2025, comparator, target, null, null, null, null, "VN");
        return CountGap.of(point, null, milestone, 2023).map(CountGap::missing);
    }

    private static DataPoint point(BigDecimal value, @Nullable BigDecimal part, BigDecimal whole) {
        DataPoint any = Given.figure(2023, "1");
        return new DataPoint(
                any.period(),
                value,
                null,
                null,
                part,
                whole,
                null,
                "A",
                any.source(),
                null,
                null,
                any.fileName(),
                any.place(),
                false);
    }
}
