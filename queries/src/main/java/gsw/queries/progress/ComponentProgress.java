package gsw.queries.progress;

import gsw.queries.method.Reason;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one component stands in one area.
 *
 * @param series one figure a year from the preferred source, oldest first, up to the year of assessment
 * @param others figures the warehouse holds beside the series: other sources of the same years, and parts of the whole
 * @param latest last figure of the series
 * @param baseline the figure the pace is counted from: not from before a change of source or definition
 * @param population the whole of its percentages where it is the population; null for other components, and where nobody
 *     says how many live there
 * @param milestones in order of year; empty where no target value is set
 */
public record ComponentProgress(
        Component component,
        List<DataPoint> series,
        List<OtherFigure> others,
        @Nullable DataPoint latest,
        @Nullable DataPoint baseline,
        @Nullable Whole population,
        List<MilestoneProgress> milestones) {

    /**
     * A figure that is shown beside the series and never judged.
     *
     * @param breakdown {@code _T} for the whole by another source; else the part, {@code BODY=MINISTRY}
     * @param part the part in words
     */
    public record OtherFigure(DataPoint point, String breakdown, Bilingual part) {}

    /** False where the target is not set for units of this level. */
    public boolean isSetHere() {
        return milestones.stream().anyMatch(milestone -> milestone.attainment().reason() != Reason.NOT_AT_THIS_LEVEL);
    }

    /** The last figures that can be compared with each other; all of them where source and definition stay the same. */
    public List<DataPoint> comparable() {
        return UnbrokenRun.of(series).points();
    }

    public Optional<MilestoneProgress> milestone(int year) {
        for (MilestoneProgress milestone : milestones) {
            if (milestone.milestone().year() == year) {
                return Optional.of(milestone);
            }
        }
        return Optional.empty();
    }
}
