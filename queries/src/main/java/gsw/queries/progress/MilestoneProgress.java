package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The answers for one component, one area and one milestone, and where the target comes from.
 *
 * @param decisive the figure the verdict rests on; null without any
 * @param evidence how good that figure is; null without any
 * @param baseline what the pace is counted from; null without any
 */
public record MilestoneProgress(
        Milestone milestone,
        Attainment attainment,
        Pace pace,
        TargetBasis basis,
        @Nullable DataPoint decisive,
        @Nullable Evidence evidence,
        @Nullable Baseline baseline) {

    /** Against the value of the strategy. */
    public MilestoneProgress(Milestone milestone, Attainment attainment, Pace pace) {
        this(milestone, attainment, pace, TargetBasis.STRATEGY, null, null, null);
    }
}
