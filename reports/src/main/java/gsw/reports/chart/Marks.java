package gsw.reports.chart;

import gsw.queries.progress.Milestone;
import gsw.reports.chart.Labels.Side;
import gsw.reports.text.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * What is drawn over the lines of a chart: milestones, bounds, figures of other sources, and the numbers beside them.
 *
 * <p>A milestone is a bar at the target value, with an arrow to the side that satisfies it. A bound is a bar with an
 * open arrow to where the figure may be.
 */
final class Marks {

    private static final Font LABEL_FONT = Typeface.BOLD.deriveFont(13f);
    private static final Stroke BAR = new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final double HALF_BAR = 8;

    private final Graphics2D g2;
    private final XYPlot plot;
    private final Rectangle2D dataArea;
    private final Figures figures;
    private final Labels labels;

    /** @param labelled where numbers may be written */
    Marks(Graphics2D g2, Rectangle2D labelled, XYPlot plot, Rectangle2D dataArea, Figures figures) {
        this.g2 = g2;
        this.plot = plot;
        this.dataArea = dataArea;
        this.figures = figures;
        this.labels = new Labels(g2, labelled);
    }

    void draw(ChartData data, String unit) {
        unit(unit);
        data.others().forEach(this::other);
        data.milestones().forEach(this::milestone);
        data.bounds().forEach(this::bound);
        data.points().forEach(this::point);
        write(data);
    }

    private void unit(String unit) {
        g2.setFont(ProgressChart.AXIS_FONT);
        g2.setPaint(ProgressChart.AXIS_TEXT);
        g2.drawString(unit, 2, 12);
        labels.keepClear(new Point2D.Double(10, 6), 6);
    }

    private void point(ChartData.Point point) {
        Point2D at = at(point.year(), point.value());
        double radius = point.preliminary() ? 3.5 : 4.2;
        var dot = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        g2.setPaint(point.preliminary() ? Color.WHITE : ProgressChart.SERIES);
        g2.fill(dot);
        if (point.preliminary()) {
            g2.setPaint(ProgressChart.SERIES);
            g2.setStroke(LINE);
            g2.draw(dot);
        }
        labels.keepClear(at, radius);
    }

    private void other(ChartData.Point point) {
        Point2D at = at(point.year(), point.value());
        double arm = 3;
        g2.setPaint(ProgressChart.OTHER);
        g2.setStroke(LINE);
        var cross = new Path2D.Double();
        cross.moveTo(at.getX() - arm, at.getY() - arm);
        cross.lineTo(at.getX() + arm, at.getY() + arm);
        cross.moveTo(at.getX() - arm, at.getY() + arm);
        cross.lineTo(at.getX() + arm, at.getY() - arm);
        g2.draw(cross);
        labels.keepClear(at, arm);
    }

    private void milestone(Milestone milestone) {
        g2.setPaint(ProgressChart.TARGET);
        List<BigDecimal> ends = ChartData.ends(milestone).toList();
        ends.forEach(end -> bar(at(milestone.year(), end), BAR));
        switch (milestone.comparator()) {
            case AT_LEAST, MORE_THAN -> arrowHead(at(milestone.year(), milestone.value()), -1, true);
            case AT_MOST, BELOW -> arrowHead(at(milestone.year(), milestone.value()), 1, true);
            case EQUAL, ABOUT, BAND ->
                line(at(milestone.year(), ends.getFirst()), at(milestone.year(), ends.getLast()));
        }
    }

    private void bound(ChartData.Bound bound) {
        g2.setPaint(ProgressChart.SERIES);
        BigDecimal lower = bound.lower();
        BigDecimal upper = bound.upper();
        if (lower != null) {
            bar(at(bound.year(), lower), BAR);
        }
        if (upper != null) {
            bar(at(bound.year(), upper), BAR);
        }
        if (lower != null && upper != null) {
            line(at(bound.year(), lower), at(bound.year(), upper));
        } else if (lower != null) {
            openArrow(at(bound.year(), lower), -1);
        } else if (upper != null) {
            openArrow(at(bound.year(), upper), 1);
        }
    }

    private void bar(Point2D at, Stroke stroke) {
        g2.setStroke(stroke);
        g2.draw(new Line2D.Double(at.getX() - HALF_BAR, at.getY(), at.getX() + HALF_BAR, at.getY()));
        labels.keepClear(at, 5);
    }

    private void line(Point2D from, Point2D to) {
        g2.setStroke(LINE);
        g2.draw(new Line2D.Double(from, to));
    }

    /** @param down 1 if the arrow points down the page, -1 if up */
    private void openArrow(Point2D from, int down) {
        double tip = from.getY() + down * 24;
        line(from, new Point2D.Double(from.getX(), tip));
        arrowHead(new Point2D.Double(from.getX(), tip - down * 4), down, false);
        labels.keepClear(new Point2D.Double(from.getX(), from.getY() + down * 14), 9);
    }

    private void arrowHead(Point2D at, int down, boolean filled) {
        double base = at.getY() + down * 2.5;
        var head = new Path2D.Double();
        head.moveTo(at.getX() - 4.5, base);
        head.lineTo(at.getX(), base + down * 6);
        head.lineTo(at.getX() + 4.5, base);
        if (filled) {
            head.closePath();
            g2.fill(head);
            labels.keepClear(new Point2D.Double(at.getX(), base + down * 3), 4);
        } else {
            g2.setStroke(LINE);
            g2.draw(head);
        }
    }

    private void write(ChartData data) {
        List<BigDecimal> limits =
                data.milestones().stream().flatMap(ChartData::ends).toList();
        data.milestones().forEach(this::writeMilestone);
        if (!data.points().isEmpty()) {
            var latest = data.points().getLast();
            writePoint(latest, limits);
            var first = data.points().getFirst();
            if (first.year() != latest.year()) {
                writePoint(first, limits);
            }
        }
        data.bounds().forEach(bound -> writeBound(bound, limits));
    }

    private void writeMilestone(Milestone milestone) {
        String value = figures.number(milestone.value());
        BigDecimal to = milestone.valueTo();
        String text = ProgressChart.sign(milestone.comparator()) + value + (to == null ? "" : "–" + figures.number(to));
        boolean up = milestone.comparator().code().startsWith(">");
        var sides = up
                ? List.of(Side.BELOW, Side.LEFT, Side.ABOVE, Side.RIGHT)
                : List.of(Side.ABOVE, Side.LEFT, Side.BELOW, Side.RIGHT);
        labels.write(text, at(milestone.year(), milestone.value()), LABEL_FONT, ProgressChart.TARGET, sides);
    }

    private void writePoint(ChartData.Point point, List<BigDecimal> limits) {
        labels.write(
                figures.number(point.value(), limits),
                at(point.year(), point.value()),
                LABEL_FONT,
                ProgressChart.SERIES,
                List.of(Side.ABOVE, Side.BELOW, Side.LEFT, Side.RIGHT));
    }

    private void writeBound(ChartData.Bound bound, List<BigDecimal> limits) {
        var ends = new ArrayList<BigDecimal>();
        if (bound.lower() != null) {
            ends.add(bound.lower());
        }
        if (bound.upper() != null) {
            ends.add(bound.upper());
        }
        String sign = ends.size() == 2 ? "" : bound.lower() != null ? "> " : "< ";
        String text = sign
                + String.join(
                        "–",
                        ends.stream().map(end -> figures.number(end, limits)).toList());
        var sides = bound.lower() != null
                ? List.of(Side.BELOW, Side.LEFT, Side.RIGHT, Side.ABOVE)
                : List.of(Side.ABOVE, Side.LEFT, Side.RIGHT, Side.BELOW);
        labels.write(text, at(bound.year(), ends.getFirst()), LABEL_FONT, ProgressChart.SERIES, sides);
    }

    private Point2D at(int year, BigDecimal value) {
        return new Point2D.Double(
                plot.getDomainAxis().valueToJava2D(year, dataArea, RectangleEdge.BOTTOM),
                plot.getRangeAxis().valueToJava2D(value.doubleValue(), dataArea, RectangleEdge.LEFT));
    }
}
