package gsw.queries.method;

import java.util.List;

/**
 * Eurostat's ratio of observed to required growth, and its growth without a target (progress-methods, section 4). From
 * general knowledge of the methodological annex of "Sustainable development in the EU": not re-read. Newer editions may
 * know a class of no change.
 */
final class EurostatMethod implements ProgressMethod {

    private static final CutPoints WITH_TARGET = CutPoints.of(
            List.of("significant_progress", "moderate_progress", "insufficient_progress", "movement_away"),
            0.95,
            0.60,
            0);

    private final boolean toTarget;

    private EurostatMethod(boolean toTarget) {
        this.toTarget = toTarget;
    }

    static EurostatMethod withTarget() {
        return new EurostatMethod(true);
    }

    static EurostatMethod withoutTarget() {
        return new EurostatMethod(false);
    }

    @Override
    public String id() {
        return toTarget ? "eurostat-target" : "eurostat-no-target";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return toTarget
                ? given.targets().stream()
                        .map(target -> GrowthMeasures.ratio(given, target, WITH_TARGET))
                        .toList()
                : List.of(GrowthMeasures.growth(given, EurostatMethod::category));
    }

    private static String category(double growth) {
        if (growth >= 0.01) {
            return "significant_progress";
        }
        if (growth >= 0) {
            return "moderate_progress";
        }
        return growth > -0.01 ? "moderate_movement_away" : "significant_movement_away";
    }
}
