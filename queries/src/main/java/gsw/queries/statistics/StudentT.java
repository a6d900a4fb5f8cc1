package gsw.queries.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, whose quantiles take a search each and are asked for again and again. */
public final class StudentT {

    private static final double FIVE_PERCENT = 0.05;

    /** By degrees of freedom: as many entries as there are lengths of series. */
    private static final Map<Integer, Double> LOWER_FIVE_PERCENT = new ConcurrentHashMap<>();

    private StudentT() {}

    /** Below it lies one of twenty; above its negative, too. */
    public static double lowerFivePercent(int freedom) {
        return LOWER_FIVE_PERCENT.computeIfAbsent(
                freedom, key -> new TDistribution(null, key).inverseCumulativeProbability(FIVE_PERCENT));
    }

    /** Chance of a value up to t. */
    public static double below(double t, int freedom) {
        return new TDistribution(null, freedom).cumulativeProbability(t);
    }
}
