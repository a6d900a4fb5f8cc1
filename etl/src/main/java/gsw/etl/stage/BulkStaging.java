package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Large files, staged by DuckDB a whole file at a time: each is a Parquet file beside the rows that were staged singly. */
public final class BulkStaging {

    private static final SqlScript BULK = SqlScript.beside(BulkStaging.class, "bulk.sql");
    private static final SqlScript BULK_ROW = SqlScript.beside(BulkStaging.class, "bulk_row.sql");

    /** What {@link String#strip} takes off, but for marks that no text file may hold. */
    private static final String SPACES =
            " \t\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000";

    private static final String UNFINISHED = ".tmp";

    private final Connection work;
    private final Path folder;

    /**
     * @param work holds the tables of staging.sql
     * @param folder where the Parquet files are kept between phases
     */
    public BulkStaging(Connection work, Path folder) {
        this.work = work;
        this.folder = folder;
    }

    /** Takes a row that has to be read cell by cell. */
    @FunctionalInterface
    public interface RowReader {
        /** @param line its line in the file, counted from 1 */
        void row(long line, List<String> cells) throws SQLException;
    }

    /** Forgets what an earlier attempt left. */
    public void clear() throws IOException {
        Durable.delete(folder);
        Files.createDirectories(folder);
    }

    /**
     * Stages a file but for the rows that are blank or whose figure is no plain number.
     *
     * @param rows lines below the first
     * @return rows that were staged; empty if DuckDB reads the file otherwise: nothing of it is staged then
     */
    public OptionalLong stage(BulkText text, long rows) throws IOException, SQLException {
        Path unfinished = folder.resolve(text.fileNo() + UNFINISHED);
        describe(text, unfinished);
        OptionalLong plain = canBeRead() ? countPlain(unfinished, rows) : OptionalLong.empty();
        if (plain.isPresent()) {
            Durable.rename(unfinished, parquet(text));
        } else {
            Files.deleteIfExists(unfinished);
        }
        return plain;
    }

    private Path parquet(BulkText text) {
        return folder.resolve(text.fileNo() + ".parquet");
    }

    private boolean canBeRead() throws SQLException {
        try {
            BULK.run(work);
            return true;
        } catch (SQLException e) {
            DuckDb.execute(work, "set preserve_insertion_order = false");
            if (String.valueOf(e.getMessage()).contains("CSV Error")) {
                return false;
            }
            throw e;
        }
    }

    private void describe(BulkText text, Path parquet) throws SQLException {
        DuckDb.set(work, "bulk_text", text.file().toAbsolutePath().toString());
        DuckDb.set(work, "bulk_file", parquet.toAbsolutePath().toString());
        DuckDb.set(work, "delimiter", String.valueOf(text.delimiter()));
        DuckDb.set(work, "is_padded", text.isPadded());
        DuckDb.set(work, "spaces", SPACES);
        DuckDb.set(work, "file_no", text.fileNo());
        DuckDb.set(work, "value_column", text.columns().indexOf(CanonicalColumn.OBS_VALUE) + 1);
        setSource(text.source());
        // The names of columns are ours: they come from the enumeration, not from the file.
        DuckDb.execute(
                work,
                "set variable columns = "
                        + text.columns().stream()
                                .map(column -> "'" + column.code() + "': 'varchar'")
                                .collect(Collectors.joining(", ", "{", "}")));
    }

    private void setSource(@Nullable String source) throws SQLException {
        if (source == null) {
            DuckDb.execute(work, "set variable given_source = null::varchar");
        } else {
            DuckDb.set(work, "given_source", source);
        }
    }

    private OptionalLong countPlain(Path parquet, long rows) throws SQLException {
        DuckDb.set(work, "bulk_file", parquet.toAbsolutePath().toString());
        try (Statement statement = work.createStatement();
                ResultSet counts = statement.executeQuery(
                        "select count(*), count(*) filter (is_plain) from read_parquet(getvariable('bulk_file'))")) {
            counts.next();
            return counts.getLong(1) == rows ? OptionalLong.of(counts.getLong(2)) : OptionalLong.empty();
        }
    }

    /** The rows of a staged file that were left out. */
    public void readSingly(BulkText text, RowReader singly) throws SQLException {
        DuckDb.set(work, "bulk_file", parquet(text).toAbsolutePath().toString());
        try (Statement statement = work.createStatement();
                ResultSet row = statement.executeQuery("""
                    select
                        * replace (coalesce(value_as_printed, obs_value) as value_as_printed),
                        file_row_number + 2 as line
                    from read_parquet(getvariable('bulk_file'), file_row_number = true)
                    where not is_plain
                    order by file_row_number
                    """)) {
            while (row.next()) {
                singly.row(row.getLong("line"), cells(text, row));
            }
        }
    }

    private static List<String> cells(BulkText text, ResultSet row) throws SQLException {
        var cells = new ArrayList<String>();
        for (CanonicalColumn column : text.columns()) {
            String cell = row.getString(column == CanonicalColumn.OBS_VALUE ? "value_as_printed" : column.code());
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    /** Makes {@code staged_row}: every staged row, of large files and small ones. */
    public void show() throws IOException, SQLException {
        List<Path> files = files();
        if (files.isEmpty()) {
            DuckDb.execute(work, "create or replace view staged_row as from staged");
        } else {
            DuckDb.setPaths(work, "bulk_files", files);
            BULK_ROW.run(work);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
