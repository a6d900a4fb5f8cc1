package gsw.queries.progress;

import gsw.queries.progress.TargetProgress.TargetVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict of a target from those of its components: met only if all of them are (progress-methods, section 2). */
final class TargetRule {

    private TargetRule() {}

    static TargetVerdict verdict(int milestoneYear, List<ComponentProgress> components) {
        List<Attainment> attainments = components.stream()
                .map(component -> component.milestone(milestoneYear).map(MilestoneProgress::attainment))
                .map(found -> found.orElseGet(() -> Attainment.notAssessable(Reason.NO_TARGET, null)))
                .toList();
        List<Verdict> verdicts = attainments.stream().map(Attainment::verdict).toList();
        if (verdicts.stream().distinct().count() == 1) {
            return new TargetVerdict(milestoneYear, verdicts.getFirst(), commonReason(attainments));
        }
        if (verdicts.stream().allMatch(Verdict::met)) {
            return of(milestoneYear, weakestMet(verdicts));
        }
        if (verdicts.stream().allMatch(Verdict::notMet)) {
            return of(milestoneYear, weakestNotMet(verdicts));
        }
        if (verdicts.stream().allMatch(verdict -> verdict.met() || verdict.notMet())) {
            return of(milestoneYear, Verdict.PARTLY_ATTAINED);
        }
        return new TargetVerdict(milestoneYear, Verdict.NOT_ASSESSABLE, Reason.COMPONENT_NOT_ASSESSABLE);
    }

    private static TargetVerdict of(int milestoneYear, Verdict verdict) {
        return new TargetVerdict(milestoneYear, verdict, null);
    }

    private static @Nullable Reason commonReason(List<Attainment> attainments) {
        return attainments.getFirst().reason();
    }

    private static Verdict weakestMet(List<Verdict> verdicts) {
        return verdicts.contains(Verdict.ATTAINED_PROVISIONALLY)
                ? Verdict.ATTAINED_PROVISIONALLY
                : Verdict.ATTAINED_EARLY;
    }

    private static Verdict weakestNotMet(List<Verdict> verdicts) {
        return verdicts.contains(Verdict.MISSED_PROVISIONALLY) ? Verdict.MISSED_PROVISIONALLY : Verdict.NOT_YET;
    }
}
