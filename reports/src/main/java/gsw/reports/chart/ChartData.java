package gsw.reports.chart;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.MilestoneProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of one component draws.
 *
 * @param points the series, oldest first
 * @param bounds years of which only a bound is known
 * @param others figures of other sources, drawn faintly
 * @param path from the baseline through the milestones
 */
public record ChartData(
        List<Point> points, List<Bound> bounds, List<Point> others, List<Point> path, List<Milestone> milestones) {

    /** @param preliminary provisional or estimated: drawn hollow */
    public record Point(int year, BigDecimal value, boolean preliminary) {}

    /** At least one end is known. */
    public record Bound(
            int year, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {}

    public static ChartData of(ComponentProgress component) {
        List<Milestone> milestones = component.milestones().stream()
                .map(MilestoneProgress::milestone)
                .toList();
        return new ChartData(
                component.series().stream().flatMap(ChartData::point).toList(),
                component.series().stream().flatMap(ChartData::bound).toList(),
                component.others().stream().flatMap(ChartData::otherSource).toList(),
                path(component.baseline(), milestones),
                milestones);
    }

    /** Nothing but targets is no chart. */
    public boolean isEmpty() {
        return points.isEmpty() && bounds.isEmpty();
    }

    int firstYear() {
        return years().min().orElseThrow();
    }

    int lastYear() {
        return years().max().orElseThrow();
    }

    private IntStream years() {
        return Stream.of(
                        points.stream().map(Point::year),
                        bounds.stream().map(Bound::year),
                        others.stream().map(Point::year),
                        path.stream().map(Point::year),
                        milestones.stream().map(Milestone::year))
                .flatMap(years -> years)
                .mapToInt(Integer::intValue);
    }

    /** Every value the chart must have room for. */
    List<BigDecimal> values() {
        var values = new ArrayList<BigDecimal>();
        Stream.of(points, others, path).flatMap(List::stream).map(Point::value).forEach(values::add);
        bounds.stream().flatMap(bound -> ends(bound.lower(), bound.upper())).forEach(values::add);
        milestones.stream().flatMap(ChartData::ends).forEach(values::add);
        return values;
    }

    /** Lower and upper end of what satisfies a band or an "about" with a tolerance; the one value of any other. */
    static Stream<BigDecimal> ends(Milestone milestone) {
        BigDecimal tolerance = milestone.tolerance();
        return tolerance == null
                ? ends(milestone.value(), milestone.valueTo())
                : ends(milestone.value().subtract(tolerance), milestone.value().add(tolerance));
    }

    private static Stream<BigDecimal> ends(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return Stream.concat(Stream.ofNullable(lower), Stream.ofNullable(upper));
    }

    private static Stream<Point> point(DataPoint point) {
        return Stream.ofNullable(point.value()).map(value -> new Point(point.year(), value, isPreliminary(point)));
    }

    private static Stream<Point> otherSource(OtherFigure other) {
        return other.breakdown().equals("_T") ? point(other.point()) : Stream.empty();
    }

    private static boolean isPreliminary(DataPoint point) {
        return point.status().equals("P") || point.status().equals("E");
    }

    private static Stream<Bound> bound(DataPoint point) {
        boolean bounded = point.value() == null && (point.lowerBound() != null || point.upperBound() != null);
        return bounded ? Stream.of(new Bound(point.year(), point.lowerBound(), point.upperBound())) : Stream.empty();
    }

    private static List<Point> path(@Nullable DataPoint baseline, List<Milestone> milestones) {
        if (baseline == null || baseline.value() == null) {
            return List.of();
        }
        var start = point(baseline);
        var steps = milestones.stream()
                .filter(milestone -> milestone.year() > baseline.year())
                .map(milestone -> new Point(milestone.year(), milestone.value(), false));
        List<Point> path = Stream.concat(start, steps).toList();
        return path.size() > 1 ? path : List.of();
    }
}
