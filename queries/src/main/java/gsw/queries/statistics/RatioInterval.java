package gsw.queries.statistics;

/** Intervals of ratios on the log scale; the logarithm of a ratio is nearer to normal than the ratio itself. */
public final class RatioInterval {

    private RatioInterval() {}

    /** Of two counts, such as boys to girls at birth: exp(ln(a/b) +/- z sqrt(1/a + 1/b)). */
    public static Interval ofCounts(long a, long b, double confidence) {
        requirePositive(a, b);
        return around((double) a / b, 1.0 / a + 1.0 / b, confidence);
    }

    /** Of two shares, such as women's to men's: the variance is 1/x1 - 1/n1 + 1/x2 - 1/n2. */
    public static Interval ofShares(long part1, long whole1, long part2, long whole2, double confidence) {
        requirePositive(part1, part2);
        double ratio = ((double) part1 / whole1) / ((double) part2 / whole2);
        return around(ratio, 1.0 / part1 - 1.0 / whole1 + 1.0 / part2 - 1.0 / whole2, confidence);
    }

    private static Interval around(double ratio, double variance, double confidence) {
        double half = ProportionInterval.quantile(confidence) * Math.sqrt(variance);
        return new Interval(ratio * Math.exp(-half), ratio * Math.exp(half));
    }

    private static void requirePositive(long one, long other) {
        if (one <= 0 || other <= 0) {
            throw new IllegalArgumentException("A ratio needs two counts above zero: %d and %d".formatted(one, other));
        }
    }
}
