package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.util.Optional;

/**
 * Growth between the first and the last figure, as a rate a year.
 *
 * <pre>
 * observed = (y / y0)^(1 / (t - t0)) - 1
 * required = (yT / y0)^(1 / (T - t0)) - 1
 * </pre>
 *
 * <p>Only the two ends count, so one noisy year decides; and the rate of a share is not the rate of its complement.
 *
 * @param sign +1 if more is better, -1 if less is
 * @param goal the target value on the same scale; NaN without one
 */
record Growth(int sign, int t0, double y0, int t, double y, double goal) {

    private static final double PARITY_OF_RATIOS = 1;
    private static final double PARITY_OF_SHARES = 50;

    /** Empty without two figures. */
    static Optional<Growth> of(ProgressCase given, Optional<Target> target) {
        Optional<Observation> last = given.latest();
        return given.baseline()
                .filter(first -> last.isPresent() && first.year() < last.get().year())
                .map(first -> new Growth(
                        given.direction().sign(),
                        first.year(),
                        ProgressCase.value(first).doubleValue(),
                        last.orElseThrow().year(),
                        ProgressCase.value(last.orElseThrow()).doubleValue(),
                        target.map(asked -> asked.aim(given.direction()).doubleValue())
                                .orElse(Double.NaN)))
                .map(growth -> given.direction() == Direction.PARITY ? growth.folded() : growth);
    }

    /**
     * A ratio that is best at 1 is read as max(r, 1/r), a share that is best at 50 as 50 + |p - 50| (Open SDG); both
     * have to fall. Growth towards any other middle is not defined: the values become NaN.
     */
    private Growth folded() {
        return new Growth(-1, t0, folded(y0), t, folded(y), goal);
    }

    private double folded(double value) {
        if (goal == PARITY_OF_RATIOS) {
            return Math.max(value, 1 / value);
        }
        return goal == PARITY_OF_SHARES ? PARITY_OF_SHARES + Math.abs(value - PARITY_OF_SHARES) : Double.NaN;
    }

    /** NaN where it is not defined. */
    double observed() {
        return rate(y0, y, t - t0);
    }

    double required(int deadline) {
        return rate(y0, goal, deadline - t0);
    }

    /** Where the observed rate would lead from the latest figure. */
    double projected(int deadline) {
        return y * Math.pow(1 + observed(), deadline - t);
    }

    /** False where the first figure stands at or beyond the target: a ratio of rates would tell the wrong way. */
    boolean hasWayToGo() {
        return sign * (goal - y0) > 0;
    }

    static double rate(double from, double to, int years) {
        boolean defined = years > 0 && from != 0 && to / from >= 0;
        return defined ? Math.pow(to / from, 1.0 / years) - 1 : Double.NaN;
    }
}
