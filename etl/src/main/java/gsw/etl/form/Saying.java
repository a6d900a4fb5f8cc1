package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import java.util.Map;

/** What a word of a table means in its form. */
public sealed interface Saying {

    /** It says these columns of the figure, or of all figures of its row or column. */
    record Says(Map<CanonicalColumn, String> columns) implements Saying {}

    /** It says these columns of every row below, until another word does: a heading of a section. */
    record Section(Map<CanonicalColumn, String> columns) implements Saying {}

    /** Its row or column is none of what the form is about. */
    record Skip() implements Saying {}
}
