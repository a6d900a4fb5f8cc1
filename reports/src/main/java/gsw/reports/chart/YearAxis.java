package gsw.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis that marks every year and writes as many as there is room for: the years that matter most in full, the others
 * with two digits.
 */
final class YearAxis extends NumberAxis {

    private static final double FULL_WIDTH = 26.7;
    private static final double SHORT_WIDTH = 13.3;
    private static final double DISTANCE = 2;

    private final int first;
    private final int last;
    private final Set<Integer> inFull;

    /** @param inFull most wanted first */
    YearAxis(int first, int last, List<Integer> inFull) {
        this.first = first;
        this.last = last;
        this.inFull = new LinkedHashSet<>(inFull);
        setRange(first - 0.6, last + 0.6);
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        Set<Integer> written = written(dataArea.getWidth() / getRange().getLength());
        var ticks = new ArrayList<NumberTick>();
        for (int year = first; year <= last; year++) {
            String label = written.contains(year) ? label(year) : "";
            ticks.add(new NumberTick(year, label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
        return ticks;
    }

    private String label(int year) {
        return inFull.contains(year) ? Integer.toString(year) : String.format(Locale.ROOT, "%02d", year % 100);
    }

    private Set<Integer> written(double pixelsPerYear) {
        var candidates = new LinkedHashSet<>(inFull);
        IntStream.rangeClosed(first, last).forEach(candidates::add);
        var written = new LinkedHashSet<Integer>();
        for (int year : candidates) {
            if (written.stream().allMatch(other -> fit(year, other, pixelsPerYear))) {
                written.add(year);
            }
        }
        return written;
    }

    private boolean fit(int year, int other, double pixelsPerYear) {
        return Math.abs(year - other) * pixelsPerYear >= (width(year) + width(other)) / 2 + DISTANCE;
    }

    private double width(int year) {
        return inFull.contains(year) ? FULL_WIDTH : SHORT_WIDTH;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
