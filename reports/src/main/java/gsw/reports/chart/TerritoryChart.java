package gsw.reports.chart;

import gsw.queries.territory.MapSeries;
import gsw.queries.territory.MapSeries.Point;
import gsw.queries.territory.TerritoryStory;
import gsw.reports.text.Figures;
import gsw.reports.text.Wording;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A unit on its own map as a strong line, and the units it came from as faint ones with their names at the end. */
public final class TerritoryChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int RIGHT = 150;
    private static final int TOP = 26;
    private static final int BOTTOM = 30;
    private static final int YEARS_BETWEEN_TICKS = 5;
    private static final int LABEL_HEIGHT = 14;

    private final Wording wording;
    private final Figures figures;

    public TerritoryChart(Wording wording) {
        this.wording = wording;
        this.figures = wording.figures();
    }

    /** @param id unique in the page the chart will stand in */
    public String draw(TerritoryStory story, String title, String id) {
        List<MapSeries> drawn = Stream.concat(story.parts().stream(), Stream.of(story.whole()))
                .filter(series -> series.points().stream().anyMatch(point -> point.value() != null))
                .toList();
        if (drawn.isEmpty()) {
            return "";
        }
        return new Drawing(story, drawn).draw(title, id);
    }

    private final class Drawing {
        private final TerritoryStory story;
        private final List<MapSeries> drawn;
        private final ValueScale scale;
        private final int firstYear;
        private final int lastYear;
        private final StringBuilder svg = new StringBuilder();

        Drawing(TerritoryStory story, List<MapSeries> drawn) {
            this.story = story;
            this.drawn = drawn;
            List<Point> points =
                    drawn.stream().flatMap(series -> series.points().stream()).toList();
            this.scale = ValueScale.around(
                    points.stream()
                            .flatMap(point -> Stream.ofNullable(point.value()))
                            .toList(),
                    false);
            this.firstYear = points.stream().mapToInt(Point::year).min().orElseThrow();
            this.lastYear = points.stream().mapToInt(Point::year).max().orElseThrow();
        }

        String draw(String title, String id) {
            svg.append("<svg class=\"territory\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s\">"
                            .formatted(WIDTH, HEIGHT, id))
                    .append("<title id=\"%s\">%s</title>".formatted(id, escaped(title)));
            text(LEFT, TOP - 12, "start", ProgressChart.AXIS_TEXT, unit());
            values();
            years();
            double lastLabel = -LABEL_HEIGHT;
            for (MapSeries series : drawn.stream().sorted(this::byLastValue).toList()) {
                lastLabel = line(series, lastLabel);
            }
            return svg.append("</svg>").toString();
        }

        private String unit() {
            return story.unit().in(wording.phrases().language());
        }

        // From the top of the chart down, so that labels can make room for each other.
        private int byLastValue(MapSeries one, MapSeries other) {
            return Double.compare(last(one).getY(), last(other).getY());
        }

        private void values() {
            for (double value = scale.lower(); value <= scale.upper() + scale.step() / 2; value += scale.step()) {
                svg.append(
                        number("<path d=\"M%.0f %.1fH" + (WIDTH - RIGHT) + "\" stroke=\"#e4e7eb\"/>", LEFT, y(value)));
                text(
                        LEFT - 8,
                        y(value) + 4,
                        "end",
                        ProgressChart.AXIS_TEXT,
                        figures.fixed(BigDecimal.valueOf(value), scale.decimals()));
            }
        }

        private void years() {
            for (int year = firstYear; year <= lastYear; year++) {
                boolean isTick = year % YEARS_BETWEEN_TICKS == 0 || year == firstYear && firstYear == lastYear;
                if (isTick) {
                    text(x(year), HEIGHT - 8, "middle", ProgressChart.AXIS_TEXT, Integer.toString(year));
                }
            }
        }

        private double line(MapSeries series, double labelAbove) {
            boolean isWhole = series == story.whole();
            Color color = isWhole ? ProgressChart.SERIES : ProgressChart.PATH;
            var path = new StringBuilder();
            boolean pen = false;
            for (Point point : series.points()) {
                BigDecimal value = point.value();
                if (value != null) {
                    path.append(number(pen ? "L%.1f %.1f" : "M%.1f %.1f", x(point.year()), y(value.doubleValue())));
                }
                pen = value != null;
            }
            svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                    .formatted(path, css(color), isWhole ? "2.4" : "1.5", isWhole ? "" : " stroke-dasharray=\"5 3\""));
            series.points().stream()
                    .filter(point -> point.value() != null && point.status().equals("E"))
                    .forEach(point -> hollow(point, color));
            double place = Math.max(last(series).getY() + 4, labelAbove + LABEL_HEIGHT);
            text(
                    last(series).getX() + 7,
                    place,
                    "start",
                    color,
                    series.area().name().in(wording.phrases().language()),
                    isWhole ? " font-weight=\"700\"" : "");
            return place;
        }

        private void hollow(Point point, Color color) {
            svg.append(number(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\" fill=\"#fff\" stroke=\"" + css(color) + "\"/>",
                    x(point.year()),
                    y(value(point))));
        }

        private Point2D last(MapSeries series) {
            Point point = series.points().stream()
                    .filter(candidate -> candidate.value() != null)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            return new Point2D.Double(x(point.year()), y(value(point)));
        }

        private static double value(Point point) {
            BigDecimal value = point.value();
            return value == null ? 0 : value.doubleValue();
        }

        private double x(int year) {
            int span = Math.max(1, lastYear - firstYear);
            return LEFT + (double) (year - firstYear) / span * (WIDTH - LEFT - RIGHT);
        }

        private double y(double value) {
            return HEIGHT
                    - BOTTOM
                    - (value - scale.lower()) / (scale.upper() - scale.lower()) * (HEIGHT - TOP - BOTTOM);
        }

        private void text(double x, double y, String anchor, Color color, String text) {
            text(x, y, anchor, color, text, "");
        }

        private void text(double x, double y, String anchor, Color color, String text, String style) {
            svg.append(number("<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\"", x, y))
                    .append(" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>"
                            .formatted(anchor, css(color), style, escaped(text)));
        }
    }

    private static String number(String format, double x, double y) {
        return String.format(Locale.ROOT, format, x, y);
    }

    private static String css(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
