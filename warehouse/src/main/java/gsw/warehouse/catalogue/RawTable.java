package gsw.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A file of the catalogue as a table of the database {@code raw}: all text, and the line each row stands on. */
final class RawTable {

    private final CatalogueFile file;
    private final List<CatalogueColumn> columns;

    RawTable(CatalogueFile file, List<CatalogueColumn> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Makes the table named as the file, fills it and says how many rows it has. */
    long load(Connection duckdb) throws SQLException {
        return load(duckdb, file.name().replace(".csv", ""));
    }

    /** @param table a name of the program's own */
    long load(Connection duckdb, String table) throws SQLException {
        create(duckdb, table);
        try (DuckDBAppender appender = duckdb.unwrap(DuckDBConnection.class).createAppender("raw", "main", table);
                CsvReader<CsvRecord> records = reader()) {
            return append(records.iterator(), appender);
        } catch (CsvParseException e) {
            throw new CatalogueException(
                    "Cannot read the catalogue file %s: %s".formatted(file.where(), causeOf(e)), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names are the program's own: they come from columns.csv, never from the file that is read. */
    private void create(Connection duckdb, String table) throws SQLException {
        String definitions = columns.stream()
                .map(column -> '"' + column.name() + "\" varchar")
                .collect(Collectors.joining(", "));
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("create table raw.\"%s\" (row_no bigint, %s)".formatted(table, definitions));
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.text());
    }

    private long append(Iterator<CsvRecord> records, DuckDBAppender appender) throws SQLException {
        int[] positions = positions(records);
        long rows = 0;
        while (records.hasNext()) {
            append(records.next(), positions, appender);
            rows++;
        }
        return rows;
    }

    private int[] positions(Iterator<CsvRecord> records) {
        List<String> head = records.hasNext() ? records.next().getFields() : List.of();
        List<String> expected = columns.stream().map(CatalogueColumn::name).toList();
        for (String name : expected) {
            if (!head.contains(name)) {
                throw fault(1, "column %s is missing".formatted(name));
            }
        }
        for (String name : head) {
            if (!expected.contains(name)) {
                throw fault(1, "column '%s' is not known; known are %s".formatted(name, String.join(", ", expected)));
            }
        }
        return expected.stream().mapToInt(head::indexOf).toArray();
    }

    private void append(CsvRecord record, int[] positions, DuckDBAppender appender) throws SQLException {
        if (record.getFieldCount() != positions.length) {
            throw fault(
                    record.getStartingLineNumber(),
                    "%d cells where the head has %d".formatted(record.getFieldCount(), positions.length));
        }
        appender.beginRow();
        appender.append(record.getStartingLineNumber());
        for (int i = 0; i < positions.length; i++) {
            append(checked(record, columns.get(i), positions[i]), appender);
        }
        appender.endRow();
    }

    private static void append(String cell, DuckDBAppender appender) throws SQLException {
        if (cell.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(cell);
        }
    }

    private String checked(CsvRecord record, CatalogueColumn column, int position) {
        String cell = record.getField(position);
        try {
            column.check(cell);
        } catch (CatalogueException e) {
            throw fault(record.getStartingLineNumber(), String.valueOf(e.getMessage()));
        }
        return cell;
    }

    private CatalogueException fault(long line, String what) {
        return new CatalogueException(
                "Cannot read the catalogue file %s, line %d: %s".formatted(file.where(), line, what));
    }

    private static String causeOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
