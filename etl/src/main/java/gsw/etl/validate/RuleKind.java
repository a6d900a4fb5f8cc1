package gsw.etl.validate;

import java.util.Locale;

/** What a rule looks at; its query stands in the folder of this name. */
enum RuleKind {
    /** One figure by itself, or the same figure twice. */
    DATA_POINT,
    /** A unit and the units it is made of. */
    HIERARCHY,
    /** Figures about one unit and time. */
    CONSISTENCY,
    /** A figure and what was known before. */
    HISTORY;

    /** As {@code rules.csv} writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String folder() {
        return code().replace('_', '-');
    }
}
