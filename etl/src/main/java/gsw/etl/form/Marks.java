package gsw.etl.form;

import gsw.etl.format.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells a file of one kind from all others. Everything that is said must hold.
 *
 * @param file matches the name of the file, null if any will do
 * @param title matches the first cell of the first table that is not empty, null if any will do
 * @param heads texts that stand together in one of the first rows of a table
 * @param cells {@code B4}, or {@code Sheet!B4} → matches what stands there
 */
public record Marks(
        @Nullable Pattern file, @Nullable Pattern title, List<String> heads, Map<CellAddress, Pattern> cells) {

    boolean matches(Preview preview) {
        return (file == null || file.matcher(preview.fileName()).matches())
                && (title == null || title.matcher(title(preview)).matches())
                && (heads.isEmpty() || preview.heads().values().stream().anyMatch(this::holdHeads))
                && cells.entrySet().stream()
                        .allMatch(cell -> cell.getValue()
                                .matcher(cell.getKey().text(preview))
                                .matches());
    }

    private static String title(Preview preview) {
        return preview.firstRows().stream()
                .flatMap(row -> row.cells().stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private boolean holdHeads(List<Row> rows) {
        return rows.stream()
                .anyMatch(
                        row -> row.cells().stream().map(String::strip).toList().containsAll(heads));
    }
}
