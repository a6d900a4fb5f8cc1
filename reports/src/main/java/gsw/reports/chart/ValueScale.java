package gsw.reports.chart;

import java.math.BigDecimal;
import java.util.List;

/** A value axis whose ends are ticks: {@code 108, 110, 112, 114, 116}. */
record ValueScale(double lower, double upper, double step) {

    private static final int TICKS_WANTED = 4;

    /** @param share true for percentages, which end at 0 and 100 whatever room is left */
    static ValueScale around(List<BigDecimal> values, boolean share) {
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double span = Math.max(most - least, leastSpan(most, share));
        double middle = (least + most) / 2;
        double room = span * 0.58;
        double step = niceStep(2 * room / TICKS_WANTED);
        double lower = Math.floor((middle - room) / step) * step;
        double upper = Math.ceil((middle + room) / step) * step;
        boolean clamped = share && least >= 0 && most <= 100;
        return clamped
                ? new ValueScale(Math.max(0, lower), Math.min(100, upper), step)
                : new ValueScale(lower, upper, step);
    }

    /** A chart that magnifies less than this makes a change of anything. */
    private static double leastSpan(double most, boolean share) {
        return share ? 8 : Math.max(Math.abs(most) * 0.04, 1e-6);
    }

    /** How many decimals the ticks need. */
    int decimals() {
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    }

    private static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        double digit = atLeast / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
