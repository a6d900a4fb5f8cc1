package gsw.reports.chart;

import gsw.reports.text.Figures;
import gsw.warehouse.model.Comparator;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.w3c.dom.Document;

/**
 * Draws the series of a component against its milestones. Colours have different lightness, so that a print in black
 * and white says the same.
 */
public final class ProgressChart {

    /** Inner width in units of about a pixel: a phone shows it one to one. */
    static final int WIDTH = 400;

    static final int HEIGHT = 228;

    /** Of this class, so that the font is there before Batik asks the machine for one. */
    static final Font AXIS_FONT = Typeface.REGULAR.deriveFont(12f);

    static final Color SERIES = new Color(0x14487a);
    static final Color TARGET = new Color(0x9a4a00);
    static final Color PATH = new Color(0x8a8f98);
    static final Color OTHER = new Color(0x9aa0a8);
    private static final Color GRID = new Color(0xe4e7eb);
    static final Color AXIS_TEXT = new Color(0x4a5058);
    private static final BasicStroke HAIR = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke SERIES_STROKE =
            new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke PATH_STROKE =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);

    /** @param unit printed above the value axis */
    public record Words(String title, String description, String unit) {}

    private final Figures figures;

    public ProgressChart(Figures figures) {
        this.figures = figures;
    }

    /** @param id unique in the page the chart will stand in */
    public String draw(ChartData data, Words words, String id) {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        var context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(1);
        var g2 = new SVGGraphics2D(context, false);
        var canvas = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        var drawn = new ChartRenderingInfo();
        JFreeChart chart = chart(data, words);
        chart.draw(g2, canvas, drawn);
        Rectangle2D dataArea = drawn.getPlotInfo().getDataArea();
        var labelled = new Rectangle2D.Double(dataArea.getX(), 0, WIDTH - dataArea.getX(), dataArea.getMaxY());
        var marks = new Marks(g2, labelled, chart.getXYPlot(), dataArea, figures);
        marks.draw(data, words.unit());
        return SvgText.of(g2.getRoot(), id, words);
    }

    private JFreeChart chart(ChartData data, Words words) {
        var plot = new XYPlot(null, years(data), values(data, words.unit().equals("%")), null);
        plot.setDataset(0, dataset(data.points()));
        plot.setRenderer(0, line(SERIES, SERIES_STROKE));
        plot.setDataset(1, dataset(data.path()));
        plot.setRenderer(1, line(PATH, PATH_STROKE));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(22, 2, 2, 8));
        var chart = new JFreeChart(null, Typeface.BOLD, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private static ValueAxis years(ChartData data) {
        var inFull = new ArrayList<Integer>();
        data.milestones().forEach(milestone -> inFull.add(milestone.year()));
        inFull.add(data.firstYear());
        return styled(new YearAxis(data.firstYear(), data.lastYear(), inFull));
    }

    private ValueAxis values(ChartData data, boolean share) {
        var scale = ValueScale.around(data.values(), share);
        var axis = new NumberAxis();
        double rounding = scale.step() * 1e-6; // so that the ticks at both ends are inside
        axis.setRange(scale.lower() - rounding, scale.upper() + rounding);
        axis.setTickUnit(new NumberTickUnit(scale.step(), tickLabels(scale.decimals())));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return styled(axis);
    }

    private static ValueAxis styled(NumberAxis axis) {
        axis.setTickLabelFont(AXIS_FONT);
        axis.setTickLabelPaint(AXIS_TEXT);
        axis.setAxisLinePaint(PATH);
        axis.setAxisLineStroke(HAIR);
        axis.setTickMarkStroke(HAIR);
        axis.setTickMarkPaint(PATH);
        return axis;
    }

    private NumberFormat tickLabels(int decimals) {
        return new NumberFormat() {
            @Override
            public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
                return text.append(figures.fixed(BigDecimal.valueOf(number), decimals));
            }

            @Override
            public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
                return text.append(figures.fixed(BigDecimal.valueOf(number), decimals));
            }

            @Override
            public Number parse(String text, ParsePosition position) {
                throw new UnsupportedOperationException("Tick labels are only written");
            }
        };
    }

    private static XYSeriesCollection dataset(List<ChartData.Point> points) {
        var series = new XYSeries("");
        points.forEach(point -> series.add(point.year(), point.value()));
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer line(Color color, BasicStroke stroke) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    /** The sign of a comparator in front of a target value. */
    static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case BELOW -> "< ";
            case EQUAL -> "= ";
            case ABOUT -> "≈ ";
            case BAND -> "";
        };
    }
}
