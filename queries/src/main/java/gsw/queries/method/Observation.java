package gsw.queries.method;

import gsw.queries.statistics.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one year.
 *
 * @param value null where only a bound is known ("above 70 %")
 * @param uncertainty 95 % interval of the value where it comes from a sample or from few events; null where it is none
 *     or not known
 * @param denominator the whole a share was taken of, where it is known
 */
public record Observation(
        int year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lowerBound,
        @Nullable BigDecimal upperBound,
        @Nullable Interval uncertainty,
        @Nullable BigDecimal denominator) {

    private static final double TWO_SIDED_95 = 1.959963984540054;

    public static Observation of(int year, BigDecimal value) {
        return new Observation(year, value, null, null, null, null);
    }

    /** Sampling variance by the width of the interval; 0 where none is known. */
    double variance() {
        if (uncertainty == null) {
            return 0;
        }
        double error = (uncertainty.upper() - uncertainty.lower()) / (2 * TWO_SIDED_95);
        return error * error;
    }
}
