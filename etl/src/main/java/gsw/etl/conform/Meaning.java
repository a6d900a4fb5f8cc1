package gsw.etl.conform;

import org.jspecify.annotations.Nullable;

/** What a text of a file means in the codes of the warehouse, or why that cannot be said. */
sealed interface Meaning {

    record Known(String code) implements Meaning {}

    /** @param expected what would have been understood, for the reader of the finding */
    record Unknown(String ruleCode, @Nullable String expected) implements Meaning {}
}
