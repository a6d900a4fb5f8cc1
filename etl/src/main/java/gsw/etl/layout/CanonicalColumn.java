package gsw.etl.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the canonical layout (docs/reference/canonical-layout.md), in the order of the staging table. */
public enum CanonicalColumn {
    INDICATOR,
    REF_AREA,
    AREA_EDITION,
    AREA_LEVEL,
    PARENT_AREA,
    TIME_PERIOD,
    REPORTED_FOR,
    SEX,
    AGE,
    URBANISATION,
    ETHNICITY,
    BREAKDOWN,
    SOURCE,
    OBS_VALUE,
    NUMERATOR,
    DENOMINATOR,
    LOWER_BOUND,
    UPPER_BOUND,
    UNIT_MEASURE,
    UNIT_MULT,
    OBS_STATUS,
    CONF_STATUS,
    SOURCE_DETAIL,
    COMMENT_OBS;

    /** Without these a row says nothing. */
    public static final List<CanonicalColumn> REQUIRED = List.of(INDICATOR, REF_AREA, TIME_PERIOD, OBS_VALUE);

    /** As a file names it: {@code ref_area}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its texts are numbers. */
    public boolean isNumeric() {
        return switch (this) {
            case OBS_VALUE, NUMERATOR, DENOMINATOR, LOWER_BOUND, UPPER_BOUND -> true;
            default -> false;
        };
    }

    public static Optional<CanonicalColumn> named(String head) {
        String name = head.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.code().equals(name))
                .findFirst();
    }
}
