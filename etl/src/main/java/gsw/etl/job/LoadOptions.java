package gsw.etl.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a load is told beside its files.
 *
 * @param source code of the source for rows that name none, null if files must name it
 * @param form name of the form that every file is read by, null if each is recognised by its content
 * @param knownFrom the day the files became known, where they are entered later; null for now
 */
public record LoadOptions(
        @Nullable String source,
        @Nullable String form,
        @Nullable LocalDate knownFrom) {

    public static final LoadOptions NONE = new LoadOptions(null, null);

    /** What is known from now on. */
    public LoadOptions(@Nullable String source, @Nullable String form) {
        this(source, form, null);
    }
}
