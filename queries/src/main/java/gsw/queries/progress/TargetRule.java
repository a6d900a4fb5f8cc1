package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Combination;
import gsw.queries.method.Reason;
import gsw.queries.progress.TargetProgress.TargetVerdict;
import java.util.List;

/** The verdict of a target from those of its components: met only if all of them are (progress-methods, section 2). */
final class TargetRule {

    private TargetRule() {}

    static TargetVerdict verdict(int milestoneYear, List<ComponentProgress> components) {
        Attainment all = Combination.allOf(components.stream()
                .map(component -> component.milestone(milestoneYear).map(MilestoneProgress::attainment))
                .map(found -> found.orElseGet(() -> Attainment.notAssessable(Reason.NO_TARGET, null)))
                .toList());
        return new TargetVerdict(milestoneYear, all.verdict(), all.reason());
    }
}
