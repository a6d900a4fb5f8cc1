package gsw.queries.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Is the pace enough? Linear required pace (progress-methods, section 3).
 *
 * @param category null with a reason
 * @param ratio share of the way covered over share of the time used: 1 is exactly on the straight line
 * @param gapClosedPercent 100 (y - y0) / (yT - y0)
 * @param observedPerYear change a year since the baseline
 * @param neededPerYear change a year needed from the observation to the milestone
 * @param pathValue where the milestone path stands in the year of the observation
 * @param gapToPath how far on the good side of the path, negative when behind
 */
public record Pace(
        @Nullable PaceCategory category,
        @Nullable Reason reason,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal gapClosedPercent,
        @Nullable BigDecimal observedPerYear,
        @Nullable BigDecimal neededPerYear,
        @Nullable BigDecimal pathValue,
        @Nullable BigDecimal gapToPath) {

    public static Pace none(Reason reason, @Nullable BigDecimal neededPerYear) {
        return new Pace(null, reason, null, null, null, neededPerYear, null, null);
    }
}
