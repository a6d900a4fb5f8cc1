package gsw.queries.method;

import java.util.List;

/**
 * The progress chart of the United Nations Statistics Division of 2022 (progress-methods, section 4). Read in code of third
 * parties; the technical note itself was not re-read.
 */
final class Unsd2022Method implements ProgressMethod {

    private static final List<String> CATEGORIES =
            List.of("on_track", "fair_progress", "limited_or_no_progress", "deterioration");
    private static final CutPoints WITH_TARGET = CutPoints.of(CATEGORIES, 0.95, 0.50, -0.10);
    private static final CutPoints WITHOUT_TARGET = CutPoints.beyond(CATEGORIES, 0.01, 0.005, -0.01);

    @Override
    public String id() {
        return "unsd-2022";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targets().isEmpty()
                ? List.of(GrowthMeasures.growth(given, WITHOUT_TARGET::category))
                : given.targets().stream()
                        .map(target -> GrowthMeasures.ratio(given, target, WITH_TARGET))
                        .toList();
    }
}
