package gsw.queries.progress;

import gsw.queries.statistics.Interval;
import gsw.queries.statistics.ProportionInterval;
import gsw.queries.statistics.RatioInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a survey's figure may be from what a full count would give (progress-methods, section 8). The counts are taken
 * for those of the sample. Full counts have no such error: whether a target was met is asked of them by the letter.
 */
final class SamplingError {

    private static final double CONFIDENCE = 0.95;
    private static final int PER_HUNDRED = 100;

    private SamplingError() {}

    /** Null where the source is no survey, the counts are not known, or the figure is no share of a hundred. */
    static @Nullable Interval of(
            String unit, String sourceClass, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return sourceClass.equals("survey") ? ofCounts(unit, numerator, denominator) : null;
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
