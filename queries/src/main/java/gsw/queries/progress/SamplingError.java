package gsw.queries.progress;

import gsw.queries.progress.DataPoint.Counts;
import gsw.queries.progress.DataPoint.Source;
import gsw.queries.statistics.Interval;
import gsw.queries.statistics.ProportionInterval;
import gsw.queries.statistics.RatioInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a survey's figure may be from what a full count would give (progress-methods, section 8): the interval that the
 * source publishes beside its figure, else one from the counts of the persons asked. Counts that are raised to the whole say
 * nothing of the sample and give none. Full counts have no such error: whether a target was met is asked of them by the
 * letter.
 */
final class SamplingError {

    private static final double CONFIDENCE = 0.95;
    private static final int PER_HUNDRED = 100;

    private SamplingError() {}

    /**
     * @param published the ends that the source gives beside its value; null where it gives none
     * @return null where neither the source nor the counts of a sample say
     */
    static @Nullable Interval of(
            @Nullable Interval published,
            String unit,
            Source source,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        if (published != null) {
            return published;
        }
        return source.counts() == Counts.SAMPLE ? ofCounts(unit, numerator, denominator) : null;
    }

    /** As if the counts were one draw of many: what may be asked of a rate that events of few years give. */
    static @Nullable Interval ofCounts(String unit, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || numerator.signum() <= 0 || denominator.signum() <= 0) {
            return null;
        }
        long part = whole(numerator);
        long all = whole(denominator);
        return switch (unit) {
            case "PT" ->
                part > all
                        ? null
                        : ProportionInterval.wilson(part, all, CONFIDENCE).times(PER_HUNDRED);
            case "BOYS_PER_100_GIRLS" ->
                RatioInterval.ofCounts(part, all, CONFIDENCE).times(PER_HUNDRED);
            default -> null;
        };
    }

    private static long whole(BigDecimal count) {
        return Math.max(1, count.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }
}
