package gsw.reports.html.view;

import gsw.queries.method.PeopleGap;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How many more, or fewer, of the counted units a percentage needs to satisfy its target while the whole stays as it is.
 *
 * @param missing positive if more are needed, negative if fewer
 */
record CountGap(long missing, BigDecimal numerator, BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PRINTED_PRECISION = new BigDecimal("0.06");

    /** Empty where the counts are unknown, do not give the percentage, or the target has no single side to reach. */
    static Optional<CountGap> of(DataPoint point, Milestone milestone) {
        BigDecimal numerator = point.numerator();
        BigDecimal denominator = point.denominator();
        BigDecimal value = point.value();
        if (numerator == null || denominator == null || value == null || denominator.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal percentage = HUNDRED.multiply(numerator).divide(denominator, MathContext.DECIMAL64);
        if (percentage.subtract(value).abs().compareTo(PRINTED_PRECISION) > 0) {
            return Optional.empty();
        }
        return PeopleGap.of(milestone.comparator(), milestone.value(), numerator, denominator, 0)
                .map(PeopleGap::now)
                .filter(missing -> missing != 0)
                .map(missing -> new CountGap(missing, numerator, denominator));
    }
}
