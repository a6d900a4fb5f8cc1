package gsw.app.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One made-up figure: a quotient of counts, or a plain value.
 *
 * @param numerator 0 for a plain value
 * @param denominator 0 for a plain value
 */
record Figure(double value, long numerator, long denominator) {

    static Figure quotient(Measure measure, double value, long denominator) {
        double most = Math.min(value, measure.highest());
        long numerator = Math.round(Math.max(0, most) * denominator / measure.multiplier());
        return counted(measure, numerator, denominator);
    }

    private static Figure counted(Measure measure, long numerator, long denominator) {
        return new Figure((double) measure.multiplier() * numerator / denominator, numerator, denominator);
    }

    /** Of a whole: counts add up, and a plain value is the mean of those of its parts. */
    static Figure of(Measure measure, List<Figure> parts) {
        if (!measure.isQuotient()) {
            return new Figure(
                    parts.stream().mapToDouble(Figure::value).average().orElseThrow(), 0, 0);
        }
        return counted(
                measure,
                parts.stream().mapToLong(Figure::numerator).sum(),
                parts.stream().mapToLong(Figure::denominator).sum());
    }

    String printed(Measure measure) {
        return BigDecimal.valueOf(value)
                .setScale(measure.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
