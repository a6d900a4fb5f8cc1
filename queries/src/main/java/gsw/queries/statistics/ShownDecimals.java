package gsw.queries.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * With how many decimals a figure must be shown so that it does not contradict its verdict: 59.96 against 60 is missed, so it
 * is never printed as 60.0.
 */
public final class ShownDecimals {

    private ShownDecimals() {}

    /**
     * @param usual decimals where nothing speaks for more; a figure with fewer is shown with fewer
     * @param limits what the figure is held against
     * @return as many decimals as it takes for the rounded figure to stand to each limit as the exact one does
     */
    public static int of(BigDecimal value, int usual, Collection<BigDecimal> limits) {
        int exact = Math.max(0, value.stripTrailingZeros().scale());
        int decimals = Math.min(exact, usual);
        while (decimals < exact && !standsAsRounded(value, decimals, limits)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean standsAsRounded(BigDecimal value, int decimals, Collection<BigDecimal> limits) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return limits.stream().allMatch(limit -> rounded.compareTo(limit) == value.compareTo(limit));
    }
}
