package gsw.etl.form;

import gsw.etl.format.DataFile;
import gsw.etl.format.Format;
import gsw.etl.format.Row;
import gsw.etl.format.UnreadableException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of every table of a file: enough to tell what it is.
 *
 * @param fileName as sent
 * @param heads name of a table → its first rows
 */
public record Preview(String fileName, Format format, Map<String, List<Row>> heads) {

    private static final int ROWS = 40;
    private static final int TABLES = 64;

    public static Preview of(String fileName, Format format, DataFile file) throws IOException, UnreadableException {
        var heads = new LinkedHashMap<String, List<Row>>();
        for (String table : file.tables().stream().limit(TABLES).toList()) {
            heads.put(table, file.first(table, ROWS));
        }
        return new Preview(fileName, format, heads);
    }

    public List<String> tables() {
        return List.copyOf(heads.keySet());
    }

    /** The first rows of a table; none if there is no such table. */
    public List<Row> rows(String table) {
        return heads.getOrDefault(table, List.of());
    }

    /** The first rows of the first table. */
    public List<Row> firstRows() {
        return heads.values().stream().findFirst().orElse(List.of());
    }
}
