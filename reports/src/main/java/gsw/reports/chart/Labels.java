package gsw.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Writes texts beside marks where they cover neither each other nor a mark. */
final class Labels {

    /** Where a text stands to its mark. */
    enum Side {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT
    }

    private static final double DISTANCE = 6;
    private static final double DISTANCE_ASIDE = 11;

    private final Graphics2D g2;
    private final Rectangle2D canvas;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Labels(Graphics2D g2, Rectangle2D canvas) {
        this.g2 = g2;
        this.canvas = canvas;
    }

    /** Keeps texts away from a mark. */
    void keepClear(Point2D mark, double radius) {
        taken.add(new Rectangle2D.Double(mark.getX() - radius, mark.getY() - radius, 2 * radius, 2 * radius));
    }

    /** Takes the first side that is free; with none, the one that covers least. */
    void write(String text, Point2D mark, Font font, Color color, List<Side> sides) {
        Rectangle2D size = font.getStringBounds(text, g2.getFontRenderContext());
        Rectangle2D best = box(size, mark, sides.getFirst());
        double covered = Double.MAX_VALUE;
        for (Side side : sides) {
            Rectangle2D box = box(size, mark, side);
            double covers = covers(box);
            if (covers < covered) {
                best = box;
                covered = covers;
            }
        }
        taken.add(best);
        g2.setFont(font);
        g2.setPaint(color);
        g2.drawString(text, (float) best.getX(), (float) (best.getY() - size.getY()));
    }

    private static Rectangle2D box(Rectangle2D size, Point2D mark, Side side) {
        double width = size.getWidth();
        double height = size.getHeight();
        double x = switch (side) {
            case ABOVE, BELOW -> mark.getX() - width / 2;
            case LEFT -> mark.getX() - DISTANCE_ASIDE - width;
            case RIGHT -> mark.getX() + DISTANCE_ASIDE;
        };
        double y = switch (side) {
            case ABOVE -> mark.getY() - DISTANCE - height;
            case BELOW -> mark.getY() + DISTANCE;
            case LEFT, RIGHT -> mark.getY() - height / 2;
        };
        return new Rectangle2D.Double(x, y, width, height);
    }

    /** In square pixels, less than one counting as nothing. */
    private double covers(Rectangle2D box) {
        double outside = area(box) - area(box.createIntersection(canvas));
        double others = taken.stream()
                .mapToDouble(other -> area(other.createIntersection(box)))
                .sum();
        return Math.rint(outside * 10 + others);
    }

    private static double area(Rectangle2D box) {
        return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
    }
}
