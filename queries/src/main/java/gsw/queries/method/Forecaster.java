package gsw.queries.method;

import gsw.queries.statistics.StraightLine;
import java.util.Arrays;

/** From a series of at least three points to a forecast (progress-methods, section 6). */
interface Forecaster {

    Forecast forecast(ForecastSeries series, int year);

    /** A line through all points; weighted by 1/variance where sampling variances are known. */
    Forecaster LINE = (series, year) -> {
        double[] years = Arrays.stream(series.years()).asDoubleStream().toArray();
        StraightLine line = StraightLine.through(years, series.z(), weights(series.variances(), series.points()));
        double deviation = Math.max(line.residualDeviation(), series.floor());
        return new Forecast(series.scale(), line.at(year), line.predictionError(year, deviation), series.points() - 2);
    };

    /**
     * A random walk with drift, anchored on the last value: it asks of every step how far it was from the mean step. The
     * sampling variance of the last value is added where it is known.
     */
    Forecaster RANDOM_WALK = (series, year) -> {
        int n = series.points();
        double[] z = series.z();
        double drift = (z[n - 1] - z[0]) / series.span();
        double squares = 0;
        for (int i = 1; i < n; i++) {
            int step = series.years()[i] - series.years()[i - 1];
            double miss = z[i] - z[i - 1] - drift * step;
            squares += miss * miss / step;
        }
        double deviation = Math.max(Math.sqrt(squares / (n - 2)), Math.sqrt(2) * series.floor());
        double ahead = year - series.lastYear();
        double walk = deviation * Math.sqrt(ahead + ahead * ahead / series.span());
        double sampling = series.variances().length == 0 ? 0 : Math.sqrt(series.variances()[n - 1]);
        return new Forecast(series.scale(), z[n - 1] + drift * ahead, Math.hypot(walk, sampling), n - 2);
    };

    /** With mean 1, so that a new point counts as one of them. */
    private static double[] weights(double[] variances, int points) {
        if (variances.length == 0) {
            double[] ones = new double[points];
            Arrays.fill(ones, 1);
            return ones;
        }
        double[] weights =
                Arrays.stream(variances).map(variance -> 1 / variance).toArray();
        double mean = Arrays.stream(weights).average().orElse(1);
        return Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }
}
