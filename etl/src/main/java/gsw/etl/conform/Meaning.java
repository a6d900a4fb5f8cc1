package gsw.etl.conform;

import org.jspecify.annotations.Nullable;

/** What a text of a file means in the codes of the warehouse, or why that cannot be said. */
public sealed interface Meaning {

    record Known(String code) implements Meaning {}

    /**
     * The text is damaged, and only one thing it could have been is known.
     *
     * @param shown that thing, for the reader of the finding
     */
    record Recovered(String code, String shown) implements Meaning {}

    /** @param expected what would have been understood, for the reader of the finding */
    record Unknown(String ruleCode, @Nullable String expected) implements Meaning {}
}
