package gsw.queries.progress;

import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one target stands in one area: met only if all of its components are.
 *
 * @param targetId {@code NQ28-3.2}
 * @param name the wording of the first component where the target has one, else what its components have in common
 */
public record TargetProgress(
        String targetId,
        int objectiveNo,
        int targetNo,
        Bilingual objective,
        Bilingual name,
        List<ComponentProgress> components,
        List<TargetVerdict> verdicts) {

    /** @param reason null unless the verdict is not assessable or not due */
    public record TargetVerdict(
            int milestoneYear, Verdict verdict, @Nullable Reason reason) {}

    public Optional<TargetVerdict> verdict(int milestoneYear) {
        return verdicts.stream().filter(v -> v.milestoneYear() == milestoneYear).findFirst();
    }
}
