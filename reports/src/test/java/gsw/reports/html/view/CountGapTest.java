package gsw.reports.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.reports.fixture.Fixture;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
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

    private static Optional<Long> gap(String value, String part, String whole, Comparator comparator, String target) {
        return gap(
                new BigDecimal(value), new BigDecimal(part), new BigDecimal(whole), comparator, new BigDecimal(target));
    }

    private static Optional<Long> gap(
            BigDecimal value, BigDecimal part, BigDecimal whole, Comparator comparator, BigDecimal target) {
        DataPoint any = Fixture.figure(2023, "1", null);
        var point = new DataPoint(
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
        var milestone = new Milestone(2025, comparator, target, null, null, null, null, "VN");
        return CountGap.of(point, milestone).map(CountGap::missing);
    }
}
