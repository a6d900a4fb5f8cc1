package gsw.queries.method;

import java.util.Locale;

/** What must be said beside a verdict so that it is not misread. */
public enum Qualifier {
    /** Of the years in which the target must hold, some have no figure. */
    WITH_GAPS,
    /** What must be kept was not kept in an earlier year, even if the latest year is back. */
    LAPSED,
    /** Met at the deadline, and on the latest figure since then still met. */
    HELD_SINCE,
    /** Met at the deadline, and on the latest figure since then no longer. */
    FELL_BACK_SINCE,
    /** Missed at the deadline, and met on the latest figure since then. */
    CAUGHT_UP_SINCE,
    /** The interval of the figure holds the target value: a sampling error could turn the verdict. */
    WITHIN_UNCERTAINTY;

    /** As programs write it: {@code with_gaps}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
