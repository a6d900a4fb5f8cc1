package gsw.queries.method;

import java.util.Locale;

/** Whether the pace so far is enough for a milestone (progress-methods, section 3); first match wins. */
public enum PaceCategory {
    ATTAINED,
    MISSED,
    REGRESSED,
    ON_TRACK,
    BEHIND,
    FAR_BEHIND,
    REVERSING;

    /** As the warehouse writes it: {@code on_track}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PaceCategory ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
