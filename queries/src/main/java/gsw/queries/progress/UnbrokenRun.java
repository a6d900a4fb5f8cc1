package gsw.queries.progress;

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
        int start = 0;
        int breaks = 0;
        for (int i = 1; i < series.size(); i++) {
            if (isBreak(series.get(i - 1), series.get(i))) {
                start = i;
                breaks++;
            }
        }
        return new UnbrokenRun(series.subList(start, series.size()), breaks);
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
