package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A large text file in the canonical layout that DuckDB may read by itself: every line is one row, the first names the
 * columns.
 *
 * @param columns what each column of the file holds
 * @param texts the different texts of each of them, none where there are many
 * @param isPadded whether some cell may begin or end with a space
 * @param source code of the source for rows that name none, null if the file must name it
 */
public record BulkText(
        int fileNo,
        Path file,
        char delimiter,
        List<CanonicalColumn> columns,
        List<List<String>> texts,
        boolean isPadded,
        @Nullable String source) {}
