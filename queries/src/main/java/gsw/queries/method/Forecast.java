package gsw.queries.method;

import gsw.queries.statistics.StudentT;
import java.util.OptionalDouble;

/**
 * Where a series will be in a year: a t distribution on the scale of the series.
 *
 * @param centre on the scale
 * @param error standard error on the scale
 * @param freedom degrees of freedom
 */
record Forecast(Scale scale, double centre, double error, int freedom) {

    double value() {
        return scale.from(centre);
    }

    /** Lower end of the interval that holds nine of ten. */
    double lower90() {
        return scale.from(centre + error * StudentT.lowerFivePercent(freedom));
    }

    double upper90() {
        return scale.from(centre - error * StudentT.lowerFivePercent(freedom));
    }

    /** That the target is met; strict comparators as the others. None for "equal", and for "about" without a tolerance. */
    OptionalDouble probability(Target target) {
        double value = target.value().doubleValue();
        return switch (target.comparator()) {
            case AT_LEAST, MORE_THAN -> OptionalDouble.of(1 - below(value));
            case AT_MOST, BELOW -> OptionalDouble.of(below(value));
            case BAND ->
                between(
                        value,
                        target.valueTo() == null ? Double.NaN : target.valueTo().doubleValue());
            case ABOUT -> {
                double tolerance = target.tolerance() == null
                        ? Double.NaN
                        : target.tolerance().doubleValue();
                yield between(value - tolerance, value + tolerance);
            }
            case EQUAL -> OptionalDouble.empty();
        };
    }

    private OptionalDouble between(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, below(upper) - below(lower)));
    }

    private double below(double value) {
        return StudentT.below((scale.to(value) - centre) / error, freedom);
    }
}
