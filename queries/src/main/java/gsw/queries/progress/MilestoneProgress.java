package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Pace;

/** The answers for one component, one area and one milestone, and where the target comes from. */
public record MilestoneProgress(Milestone milestone, Attainment attainment, Pace pace, TargetBasis basis) {

    /** Against the value of the strategy. */
    public MilestoneProgress(Milestone milestone, Attainment attainment, Pace pace) {
        this(milestone, attainment, pace, TargetBasis.STRATEGY);
    }
}
