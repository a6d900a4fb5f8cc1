package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan: straight from the baseline through every target, and how far the latest figure is from it
 * (progress-methods, section 3).
 */
final class MilestonePathMethod implements ProgressMethod {

    @Override
    public String id() {
        return "milestone-path";
    }

    @Override
    public String version() {
        return LinearPace.VERSION;
    }

    /** The year of both measures is that of the latest figure. */
    @Override
    public List<MethodResult> assess(ProgressCase given) {
        if (given.targets().isEmpty()) {
            return List.of();
        }
        Optional<Target> next = given.targets().stream()
                .filter(target -> target.year() >= given.lastYear())
                .findFirst();
        Target target = next.orElse(given.targets().getLast());
        ProgressCase told = given.direction() == Direction.PARITY ? given.asDistanceTo(target) : given;
        Pace pace = LinearPaceMethod.pace(told, given.told(target));
        String category = pace.category() == null ? null : pace.category().code();
        Reason reason = pace.reason() == null ? Reason.NO_TIME_LEFT : pace.reason();
        return Stream.of(
                        LinearPaceMethod.result("path-value", given.lastYear(), pace.pathValue(), category, reason),
                        LinearPaceMethod.result("gap-to-path", given.lastYear(), pace.gapToPath(), category, reason))
                .toList();
    }
}
