package gsw.queries.progress;

import java.util.Locale;

/**
 * Why a target applies to an area: the first of these that has a value counts. A plan goes on with a unit that only
 * changed its key when the map was redrawn; the plan of a unit that was merged or ended does not pass to its successor,
 * which has its own plan or the national value. The old plan stays readable with its time.
 */
public enum TargetOrigin {
    /** The area's own plan. */
    OWN,
    /** The area's own plan, made under the key it had before the map was redrawn without changing it. */
    OWN_BEFORE_RECODE,
    /** The plan of the nearest unit above that has one. */
    PARENT,
    NATIONAL;

    /** As the warehouse writes it: {@code own_before_recode}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
