package gsw.queries.method;

/** Which ends of a band belong to it. */
public enum Ends {
    CLOSED(true, true),
    OPEN_BELOW(false, true),
    OPEN_ABOVE(true, false),
    OPEN(false, false);

    private final boolean lower;
    private final boolean upper;

    Ends(boolean lower, boolean upper) {
        this.lower = lower;
        this.upper = upper;
    }

    boolean includesLower() {
        return lower;
    }

    boolean includesUpper() {
        return upper;
    }
}
