package gsw.queries.statistics;

import org.apache.commons.math3.distribution.GammaDistribution;

/** The exact interval of a count of rare events (Garwood 1936), by the quantiles of chi-square. */
public final class PoissonInterval {

    private PoissonInterval() {}

    /**
     * How many events were to be expected where so many were seen.
     *
     * @param confidence such as 0.95
     */
    public static Interval exact(long events, double confidence) {
        if (events < 0) {
            throw new IllegalArgumentException("No count: " + events);
        }
        double tail = (1 - confidence) / 2;
        double lower = events == 0 ? 0 : gammaQuantile(events, tail);
        return new Interval(lower, gammaQuantile(events + 1, 1 - tail));
    }

    /** Per so many persons: {@code rate(3, 25_000, 100_000, 0.95)}. */
    public static Interval rate(long events, long persons, double per, double confidence) {
        return exact(events, confidence).times(per / persons);
    }

    // chi-square(p, 2d) / 2 is the quantile of a gamma distribution of shape d and scale 1.
    private static double gammaQuantile(long shape, double p) {
        return new GammaDistribution(null, shape, 1, 1e-12).inverseCumulativeProbability(p);
    }
}
