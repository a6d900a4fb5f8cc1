package gsw.reports.html.view;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import java.util.List;

/**
 * The years of a component that a page shows. A series of a quarter of a century would squeeze the years of the
 * strategy into a corner, so it begins a few years before its baseline; what is older is counted and stays in the
 * release.
 */
record ShownYears(ComponentProgress whole, int first) {

    private static final int YEARS_BEFORE_BASELINE = 5;

    /** @param year the year of assessment, which stands in for a missing baseline */
    static ShownYears of(ComponentProgress component, int year) {
        DataPoint baseline = component.baseline();
        int start = baseline == null ? year - YEARS_BEFORE_BASELINE : baseline.year();
        return new ShownYears(component, start - YEARS_BEFORE_BASELINE);
    }

    /** The component with the figures of these years; the latest is among them however old it is. */
    ComponentProgress shown() {
        return new ComponentProgress(
                whole.component(),
                whole.series().stream().filter(this::include).toList(),
                whole.others().stream().filter(other -> include(other.point())).toList(),
                whole.latest(),
                whole.baseline(),
                whole.population(),
                whole.milestones());
    }

    List<DataPoint> earlier() {
        return whole.series().stream().filter(point -> !include(point)).toList();
    }

    private boolean include(DataPoint point) {
        return point.year() >= first || point.equals(whole.latest());
    }
}
