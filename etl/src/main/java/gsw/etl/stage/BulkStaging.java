package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.etl.layout.ValueText;
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
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Large files, staged by DuckDB a whole file at a time: each is a Parquet file beside the rows that were staged singly. */
public final class BulkStaging {

    private static final SqlScript BULK = SqlScript.beside(BulkStaging.class, "bulk.sql");
    private static final SqlScript BULK_OTHER = SqlScript.beside(BulkStaging.class, "bulk_other.sql");
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

    /** Forgets what an earlier attempt left. */
    public void clear() throws IOException {
        Durable.delete(folder);
        Files.createDirectories(folder);
    }

    /**
     * Stages a file.
     *
     * @param rows lines below the first
     * @return rows that are not blank; empty if DuckDB reads the file otherwise: nothing of it is staged then
     */
    public OptionalLong stage(BulkText text, long rows) throws IOException, SQLException {
        Path unfinished = folder.resolve(text.fileNo() + UNFINISHED);
        describe(text, unfinished);
        if (!canBeRead() || count("select count(*) from read_parquet(getvariable('bulk_file'))") != rows) {
            Files.deleteIfExists(unfinished);
            return OptionalLong.empty();
        }
        readOtherValues();
        BULK_OTHER.run(work);
        Durable.rename(unfinished, parquet(text));
        DuckDb.set(work, "bulk_file", parquet(text).toAbsolutePath().toString());
        return OptionalLong.of(count("""
            select count(*) filter (is_plain)
                + (select count(*) from staged where file_no = getvariable('file_no'))
            from read_parquet(getvariable('bulk_file'))
            """));
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

    private long count(String query) throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            return count.getLong(1);
        }
    }

    // Each text is read once, by the code that reads the value of a cell.
    private void readOtherValues() throws SQLException {
        DuckDb.execute(work, "delete from bulk_value");
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("""
                    select distinct obs_value
                    from read_parquet(getvariable('bulk_file'))
                    where not is_plain and obs_value is not null
                    """);
                DuckDBAppender values = work.unwrap(DuckDBConnection.class)
                        .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "bulk_value")) {
            while (texts.next()) {
                append(values, texts.getString(1));
            }
        }
    }

    private static void append(DuckDBAppender values, String text) throws SQLException {
        values.beginRow();
        values.append(text);
        switch (ValueText.of(text, NumberMarks.PLAIN).orElse(new ValueText.Number(text))) {
            case ValueText.Number number -> append(values, number.number(), null, null);
            case ValueText.AtLeast bound -> append(values, null, bound.number(), null);
            case ValueText.AtMost bound -> append(values, null, null, bound.number());
        }
        values.endRow();
    }

    private static void append(DuckDBAppender values, @Nullable String... texts) throws SQLException {
        for (@Nullable String text : texts) {
            if (text == null) {
                values.appendNull();
            } else {
                values.append(text);
            }
        }
    }

    /** Makes {@code staged_row}: every staged row, of large files and small ones. */
    public void show() throws IOException, SQLException {
        List<Path> files = files();
        if (files.isEmpty()) {
            DuckDb.execute(work, "create or replace view staged_row as select *, false as is_plain from staged");
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
