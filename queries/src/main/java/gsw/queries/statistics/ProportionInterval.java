package gsw.queries.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Intervals of shares by the score method: of one share (Wilson 1927) and of the difference of two (Newcombe 1998, method
 * 10, without continuity correction).
 */
public final class ProportionInterval {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private ProportionInterval() {}

    /**
     * @param part how many have the property, from 0 to whole
     * @param confidence such as 0.95
     * @return fractions from 0 to 1
     */
    public static Interval wilson(long part, long whole, double confidence) {
        requireShare(part, whole);
        double z = quantile(confidence);
        double n = whole;
        double p = part / n;
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        // Rounding must not push an end beyond what a share can be.
        double lower = part == 0 ? 0 : Math.max(0, (centre - half) / scale);
        double upper = part == whole ? 1 : Math.min(1, (centre + half) / scale);
        return new Interval(lower, upper);
    }

    /** First share minus second share, as a fraction from -1 to 1. */
    public static Interval difference(long part1, long whole1, long part2, long whole2, double confidence) {
        Interval first = wilson(part1, whole1, confidence);
        Interval second = wilson(part2, whole2, confidence);
        double p1 = (double) part1 / whole1;
        double p2 = (double) part2 / whole2;
        return new Interval(
                p1 - p2 - Math.hypot(p1 - first.lower(), second.upper() - p2),
                p1 - p2 + Math.hypot(first.upper() - p1, p2 - second.lower()));
    }

    static double quantile(double confidence) {
        return NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    }

    private static void requireShare(long part, long whole) {
        if (part < 0 || whole <= 0 || part > whole) {
            throw new IllegalArgumentException("No share: %d of %d".formatted(part, whole));
        }
    }
}
