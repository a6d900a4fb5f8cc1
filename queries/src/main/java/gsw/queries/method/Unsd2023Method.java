package gsw.queries.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The progress chart of the United Nations Statistics Division of 2023, as EUSTAT restates it: which share of the way would
 * be covered by the deadline at the observed rate of growth (progress-methods, section 4).
 */
final class Unsd2023Method implements ProgressMethod {

    private static final List<String> CATEGORIES = List.of("on_track", "fair_progress", "stagnation_or_regression");
    private static final CutPoints WITH_TARGET = CutPoints.of(CATEGORIES, 0.95, 0.10);
    private static final CutPoints WITHOUT_TARGET = CutPoints.of(CATEGORIES, 0.02, 0.005);
    private static final int BEST_SCORE = 3;

    @Override
    public String id() {
        return "unsd-2023";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        if (given.targets().isEmpty()) {
            return scored(GrowthMeasures.growth(given, WITHOUT_TARGET::category))
                    .toList();
        }
        return given.targets().stream()
                .flatMap(target -> scored(expectedShare(given, target)))
                .toList();
    }

    private static MethodResult expectedShare(ProgressCase given, Target target) {
        String measure = "expected-share-of-way";
        Optional<Growth> found = Growth.of(given, Optional.of(target));
        if (found.isEmpty()) {
            return MethodResult.none(measure, target.year(), Reason.ONE_POINT);
        }
        Growth growth = found.get();
        Optional<Reason> obstacle = GrowthMeasures.obstacle(growth);
        if (obstacle.isPresent()) {
            return MethodResult.none(measure, target.year(), obstacle.get());
        }
        double share = (growth.projected(target.year()) - growth.y0()) / (growth.goal() - growth.y0());
        return Double.isFinite(share)
                ? MethodResult.of(measure, target.year(), share, WITH_TARGET.category(share))
                : MethodResult.none(measure, target.year(), Reason.GROWTH_UNDEFINED);
    }

    private static Stream<MethodResult> scored(MethodResult result) {
        if (result.category() == null) {
            return Stream.of(result);
        }
        int score = BEST_SCORE - CATEGORIES.indexOf(result.category());
        return Stream.of(result, MethodResult.of("score", result.year(), score, result.category()));
    }
}
