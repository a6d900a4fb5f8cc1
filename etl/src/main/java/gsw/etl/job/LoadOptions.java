package gsw.etl.job;

import org.jspecify.annotations.Nullable;

/**
 * What a load is told beside its files.
 *
 * @param source code of the source for rows that name none, null if files must name it
 * @param form name of the form that every file is read by, null if each is recognised by its content
 */
public record LoadOptions(@Nullable String source, @Nullable String form) {

    public static final LoadOptions NONE = new LoadOptions(null, null);
}
