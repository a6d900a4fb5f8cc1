package gsw.queries.method;

import java.util.Locale;

/** Whether a target is met, as of a year of assessment (progress-methods, section 2). */
public enum Verdict {
    /** Met, on a figure of the milestone year. */
    ATTAINED,
    /** Not met, on a figure of the milestone year. */
    MISSED,
    /** Met before the milestone year. */
    ATTAINED_EARLY,
    /** Not met, and the milestone year is still to come. */
    NOT_YET,
    /** The milestone year has come without a figure for it; the latest earlier figure meets the target. */
    ATTAINED_PROVISIONALLY,
    /** The milestone year has come without a figure for it; the latest earlier figure misses the target. */
    MISSED_PROVISIONALLY,
    /** Some components met, not all. Of targets only. */
    PARTLY_ATTAINED,
    /** The target holds from a later year on. */
    NOT_DUE,
    /** No answer, with a reason. Never read as "not met". */
    NOT_ASSESSABLE;

    /** As the warehouse writes it: {@code attained_early}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Verdict ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean met() {
        return this == ATTAINED || this == ATTAINED_EARLY || this == ATTAINED_PROVISIONALLY;
    }

    public boolean notMet() {
        return this == MISSED || this == NOT_YET || this == MISSED_PROVISIONALLY;
    }
}
