package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The two measures that methods of growth share: a ratio of rates, and a rate. */
final class GrowthMeasures {

    private GrowthMeasures() {}

    /** Observed over required growth. */
    static MethodResult ratio(ProgressCase given, Target target, CutPoints cuts) {
        String measure = "growth-ratio";
        Optional<Growth> found = Growth.of(given, Optional.of(target));
        if (found.isEmpty()) {
            return MethodResult.none(measure, target.year(), Reason.ONE_POINT);
        }
        Growth growth = found.get();
        Optional<Reason> obstacle = obstacle(growth);
        if (obstacle.isPresent()) {
            return MethodResult.none(measure, target.year(), obstacle.get());
        }
        double ratio = growth.observed() / growth.required(target.year());
        return Double.isFinite(ratio)
                ? MethodResult.of(measure, target.year(), ratio, cuts.category(ratio))
                : MethodResult.none(measure, target.year(), Reason.GROWTH_UNDEFINED);
    }

    /** Why no ratio towards a target can be told. */
    static Optional<Reason> obstacle(Growth growth) {
        if (Double.isNaN(growth.y())) {
            return Optional.of(Reason.NOT_FOR_PARITY);
        }
        return growth.hasWayToGo() ? Optional.empty() : Optional.of(Reason.BASELINE_AT_TARGET);
    }

    /** Growth a year, positive in the good direction, without regard to any target. */
    static MethodResult growth(ProgressCase given, DoubleFunction<String> category) {
        String measure = "growth-per-year";
        int year = given.lastYear();
        if (given.direction() == Direction.PARITY) {
            return MethodResult.none(measure, year, Reason.NOT_FOR_PARITY);
        }
        Optional<Growth> found = Growth.of(given, Optional.empty());
        if (found.isEmpty()) {
            return MethodResult.none(measure, year, Reason.ONE_POINT);
        }
        double value = found.get().sign() * found.get().observed();
        return Double.isFinite(value)
                ? MethodResult.of(measure, year, value, category.apply(value))
                : MethodResult.none(measure, year, Reason.GROWTH_UNDEFINED);
    }
}
