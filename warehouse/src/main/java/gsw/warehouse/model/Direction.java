package gsw.warehouse.model;

import java.util.Locale;

/** Which way is better. It is metadata of the target; it is never inferred from the values. */
public enum Direction {
    INCREASE(1),
    DECREASE(-1),
    /** Keep at or above the value in every year; more is better. */
    MAINTAIN(1),
    /** The best value lies in the middle, as with a parity index: nearer to the target is better, from either side. */
    PARITY(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 if a higher value is better, -1 if a lower one is, 0 if neither. */
    public int sign() {
        return sign;
    }

    public static Direction ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
