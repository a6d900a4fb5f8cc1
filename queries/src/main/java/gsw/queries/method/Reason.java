package gsw.queries.method;

import java.util.Locale;

/** Why an answer is missing. A missing answer is a value of its own, never 0 and never "failed". */
public enum Reason {
    /** No observation up to the year of assessment. */
    NO_DATA,
    /** The latest observation is older than the strategy's starting state and cannot speak for its targets. */
    TOO_OLD,
    /** The source gives only a bound, and the bound does not decide. */
    BOUND_DOES_NOT_DECIDE,
    /** The target says "about" and records no tolerance. */
    NO_TOLERANCE,
    /** The target holds from a later year on. */
    NOT_DUE,
    /** No target value is set for this component and milestone. */
    NO_TARGET,
    /** The target is not set for units of this level. */
    NOT_AT_THIS_LEVEL,
    /** Only one observation since the baseline year: a level, but no pace. */
    ONE_POINT,
    /** Source or definition of the series changed, and since then there is only one observation: a level, but no pace. */
    SERIES_BREAK,
    /** The baseline already satisfied the target, so a share of the way has no meaning. */
    BASELINE_AT_TARGET,
    /** The milestone year is not after the observation: nothing is left to pace. */
    NO_TIME_LEFT,
    /** The series has fewer figures than the method needs. */
    TOO_FEW_POINTS,
    /** The method needs figures of consecutive years, and some are missing. */
    GAPS_IN_YEARS,
    /** A rate of growth is not defined: a value is zero, or the sign changes on the way. */
    GROWTH_UNDEFINED,
    /** The method knows no way to judge a value that is best in the middle. */
    NOT_FOR_PARITY,
    /** The target year is too far away for what the series tells. */
    HORIZON_TOO_LONG,
    /** Told with a value: it looks further ahead than the series looks back. */
    BEYOND_SPAN,
    /** The unit was made of several, and figures of this indicator cannot be put together. */
    NOT_COMPUTABLE,
    /** The unit was made of several, and not all of them have a figure. */
    PARTS_MISSING,
    /** The unit was made of several that give only their rates, not the numbers these are made from. */
    COUNTS_MISSING,
    /** What part of an older unit it took over is not known. */
    SHARE_UNKNOWN,
    /** The mean of its parts needs a weight that is not known. */
    WEIGHT_MISSING,
    /** Its parts measured different things. */
    DEFINITION_DIFFERS,
    /** Of how many the percentage is nobody says, so it is not told in people. */
    WHOLE_UNKNOWN,
    /** At least one component of the target cannot be assessed. */
    COMPONENT_NOT_ASSESSABLE;

    /** As the warehouse writes it: {@code no_data}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
