package gsw.queries.progress;

import gsw.queries.method.Verdict;
import gsw.warehouse.model.Area;
import java.util.List;

/**
 * Where one area stands against every target of the strategy.
 *
 * @param year the year the assessment speaks for; figures of later years are left out
 */
public record AreaProgress(Area area, int year, List<TargetProgress> targets) {

    /** In the order of their targets. */
    public List<ComponentProgress> components() {
        return targets.stream().flatMap(target -> target.components().stream()).toList();
    }

    /** How many targets have this verdict for this milestone. */
    public long count(int milestoneYear, Verdict verdict) {
        return targets.stream()
                .flatMap(target -> target.verdict(milestoneYear).stream())
                .filter(v -> v.verdict() == verdict)
                .count();
    }
}
