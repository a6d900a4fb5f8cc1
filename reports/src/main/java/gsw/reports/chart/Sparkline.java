package gsw.reports.chart;

import gsw.queries.progress.Milestone;
import gsw.reports.chart.ChartData.Point;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The course of a series in the size of a word: a line, a dot for the latest figure, a bar for each target value. */
public final class Sparkline {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 26;
    private static final double EDGE = 4;

    /** The years every line of a table covers, so that they can be compared down the column. */
    public record Years(int first, int last) {}

    private final ChartData data;
    private final Years years;
    private final double least;
    private final double most;

    private Sparkline(ChartData data, Years years) {
        this.data = data;
        this.years = years;
        var order = Comparator.<BigDecimal>naturalOrder();
        this.least = data.values().stream().min(order).orElseThrow().doubleValue();
        this.most = data.values().stream().max(order).orElseThrow().doubleValue();
    }

    /** Empty where there is no figure to draw. It is decoration: the table beside it says the same in numbers. */
    public static String draw(ChartData data, Years years) {
        return data.points().isEmpty() ? "" : new Sparkline(data, years).svg();
    }

    private String svg() {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"spark\" aria-hidden=\"true\" viewBox=\"0 0 96"
                        + " 26\">");
        data.milestones().forEach(milestone -> svg.append(bar(milestone)));
        svg.append(line(data.points()));
        svg.append(dot(data.points().getLast()));
        return svg.append("</svg>").toString();
    }

    private String bar(Milestone milestone) {
        double x = x(milestone.year());
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fh7\" stroke=\"#9a4a00\" stroke-width=\"2\"/>",
                x - 3.5,
                y(milestone.value()));
    }

    private String line(List<Point> points) {
        if (points.size() < 2) {
            return "";
        }
        var path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x(point.year()), y(point.value())));
        }
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"#14487a\" stroke-width=\"1.6\"/>";
    }

    private String dot(Point point) {
        String fill = point.preliminary() ? "#fff" : "#14487a";
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\" fill=\"%s\" stroke=\"#14487a\" stroke-width=\"1.2\"/>",
                x(point.year()),
                y(point.value()),
                fill);
    }

    private double x(int year) {
        double span = Math.max(1, years.last() - years.first());
        return EDGE + (WIDTH - 2 * EDGE) * (year - years.first()) / span;
    }

    private double y(BigDecimal value) {
        double span = most - least;
        double share = span == 0 ? 0.5 : (value.doubleValue() - least) / span;
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share;
    }
}
