package gsw.warehouse.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
            throw CatalogueException.ofFile(file.where(), new Bilingual(causeOf(e), causeOf(e)))
                    .because(e);
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
                throw fault(1, new Bilingual("thiếu cột " + name, "column %s is missing".formatted(name)));
            }
        }
        for (String name : head) {
            if (!expected.contains(name)) {
                String known = String.join(", ", expected);
                throw fault(
                        1,
                        new Bilingual(
                                "không có cột '%s'; các cột là %s".formatted(name, known),
                                "column '%s' is not known; known are %s".formatted(name, known)));
            }
        }
        return expected.stream().mapToInt(head::indexOf).toArray();
    }

    private void append(CsvRecord record, int[] positions, DuckDBAppender appender) throws SQLException {
        if (record.getFieldCount() != positions.length) {
            throw fault(
                    record.getStartingLineNumber(),
                    new Bilingual(
                            "có %d ô mà hàng đầu có %d".formatted(record.getFieldCount(), positions.length),
                            "%d cells where the head has %d".formatted(record.getFieldCount(), positions.length)));
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
        Optional<Bilingual> fault = column.fault(cell);
        if (fault.isPresent()) {
            throw fault(record.getStartingLineNumber(), fault.get());
        }
        return cell;
    }

    private CatalogueException fault(long line, Bilingual what) {
        return CatalogueException.ofLine(file.where(), line, what);
    }

    private static String causeOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
