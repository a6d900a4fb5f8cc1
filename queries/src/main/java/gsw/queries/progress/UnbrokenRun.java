package gsw.queries.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * The last figures of a series that can be compared with each other. Where source or definition change and no bridge is
 * known, no pace and no forecast reach across the change (progress-methods, section 1).
 *
 * @param points oldest first; the whole series where nothing changes
 * @param breaks how often source or definition change in the whole series
 */
record UnbrokenRun(List<DataPoint> points, int breaks) {

    static UnbrokenRun of(List<DataPoint> series) {
        List<List<DataPoint>> runs = allOf(series);
        return runs.isEmpty() ? new UnbrokenRun(series, 0) : new UnbrokenRun(runs.getLast(), runs.size() - 1);
    }

    /** Every run of a series, oldest first. */
    static List<List<DataPoint>> allOf(List<DataPoint> series) {
        var runs = new ArrayList<List<DataPoint>>();
        int start = 0;
        for (int i = 1; i <= series.size(); i++) {
            if (i == series.size() || isBreak(series.get(i - 1), series.get(i))) {
                runs.add(series.subList(start, i));
                start = i;
            }
        }
        return runs;
    }

    /** True where a figure from this year on is left out because something changed after it. */
    boolean leavesOut(List<DataPoint> series, int fromYear) {
        return series.stream().anyMatch(point -> point.year() >= fromYear && !points.contains(point));
    }

    private static boolean isBreak(DataPoint before, DataPoint after) {
        return !before.source().code().equals(after.source().code())
                || after.status().equals("B")
                || isOfOtherDefinition(before) != isOfOtherDefinition(after);
    }

    private static boolean isOfOtherDefinition(DataPoint point) {
        return point.status().equals("D");
    }
}
