package gsw.queries.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A series as forecasts take it: years and values on a scale that fits.
 *
 * @param z values on the scale
 * @param variances of z where every sampling variance is known; else empty
 * @param floor least deviation that rounding alone leaves (progress-methods, section 6)
 */
record ForecastSeries(int[] years, double[] z, double[] variances, Scale scale, double floor) {

    private static final double PERCENT = 100;

    static ForecastSeries of(ProgressCase given) {
        List<Observation> figures = given.values();
        double resolution = resolution(given);
        Scale scale = scale(given, resolution / 2);
        double last = value(figures.getLast());
        return new ForecastSeries(
                figures.stream().mapToInt(Observation::year).toArray(),
                figures.stream()
                        .mapToDouble(figure -> scale.to(awayFromLimits(figure, scale)))
                        .toArray(),
                variances(figures, scale),
                scale,
                resolution / Math.sqrt(12) * scale.stretch(last));
    }

    /** Shares between 0 and their limit (100 if none is told) by logit, rates and ratios by log, what may be 0 or less as it is. */
    private static Scale scale(ProgressCase given, double margin) {
        List<Double> all = Stream.concat(
                        given.values().stream().map(ForecastSeries::value),
                        given.targets().stream().map(target -> target.value().doubleValue()))
                .toList();
        double limit = given.limit() == null || given.limit().signum() <= 0
                ? PERCENT
                : given.limit().doubleValue();
        boolean told = given.limit() != null && given.limit().signum() > 0;
        boolean shares = given.extent() != ProgressCase.Extent.OPEN
                && all.stream().allMatch(value -> told ? 0 <= value && value <= limit : 0 < value && value < limit);
        if (shares) {
            return new Scale(Scale.Kind.LOGIT, limit, margin);
        }
        boolean positive = all.stream().allMatch(value -> value > 0);
        return new Scale(positive ? Scale.Kind.LOG : Scale.Kind.IDENTITY, limit, margin);
    }

    /** As told, else as many decimals as the finest figure has. */
    private static double resolution(ProgressCase given) {
        if (given.resolution() != null) {
            return given.resolution().doubleValue();
        }
        int decimals = given.values().stream()
                .mapToInt(figure ->
                        Math.min(6, Math.max(0, ProgressCase.value(figure).scale())))
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(decimals).doubleValue();
    }

    /** A share of none or of all is (x + 0.5) / (n + 1) where n is known. */
    private static double awayFromLimits(Observation figure, Scale scale) {
        double value = value(figure);
        if (scale.kind() != Scale.Kind.LOGIT || figure.denominator() == null || (value > 0 && value < scale.limit())) {
            return value;
        }
        double whole = figure.denominator().doubleValue();
        return scale.limit() * (value / scale.limit() * whole + 0.5) / (whole + 1);
    }

    private static double[] variances(List<Observation> figures, Scale scale) {
        double[] variances = figures.stream()
                .mapToDouble(figure -> figure.variance() * Math.pow(scale.stretch(value(figure)), 2))
                .toArray();
        for (double variance : variances) {
            if (variance <= 0) {
                return new double[0];
            }
        }
        return variances;
    }

    int points() {
        return z.length;
    }

    int lastYear() {
        return years[years.length - 1];
    }

    int span() {
        return lastYear() - years[0];
    }

    private static double value(Observation figure) {
        return ProgressCase.value(figure).doubleValue();
    }
}
