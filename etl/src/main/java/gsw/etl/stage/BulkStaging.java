package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.etl.layout.ValueText;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Large files, staged by DuckDB a whole file at a time: each is a table beside the rows that were staged singly, held in
 * memory until its rows are conformed.
 */
public final class BulkStaging {

    private static final SqlScript BULK = SqlScript.beside(BulkStaging.class, "bulk.sql");
    private static final SqlScript BULK_PADDED = SqlScript.beside(BulkStaging.class, "bulk_padded.sql");
    private static final SqlScript BULK_OTHER = SqlScript.beside(BulkStaging.class, "bulk_other.sql");
    private static final SqlScript BULK_ROW = SqlScript.beside(BulkStaging.class, "bulk_row.sql");

    /** What {@link String#strip} takes off, but for marks that no text file may hold. */
    private static final String SPACES =
            " \t\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000";

    private static final String ROWS_OF_FILE = "bulk_row_";

    private final Connection work;

    /** @param work holds the tables of staging.sql */
    public BulkStaging(Connection work) {
        this.work = work;
    }

    /**
     * Stages a file.
     *
     * @param rows lines below the first
     * @return rows that are not blank; empty if DuckDB reads the file otherwise: nothing of it is staged then
     */
    public OptionalLong stage(BulkText text, long rows) throws SQLException {
        describe(text);
        if (!canBeRead(text.isPadded() ? BULK_PADDED : BULK) || count("select count(*) from bulk") != rows) {
            DuckDb.execute(work, "drop table if exists bulk");
            return OptionalLong.empty();
        }
        nameRows(text);
        readOtherValues();
        BULK_OTHER.run(work);
        return OptionalLong.of(count("""
            select count(*) filter (is_plain)
                + (select count(*) from staged where file_no = getvariable('file_no'))
            from bulk_row where file_no = getvariable('file_no')
            """));
    }

    private boolean canBeRead(SqlScript script) throws SQLException {
        try {
            script.run(work);
            return true;
        } catch (SQLException e) {
            DuckDb.execute(work, "set preserve_insertion_order = false");
            if (String.valueOf(e.getMessage()).contains("CSV Error")) {
                return false;
            }
            throw e;
        }
    }

    private void describe(BulkText text) throws SQLException {
        DuckDb.set(work, "bulk_text", text.file().toAbsolutePath().toString());
        DuckDb.set(work, "delimiter", String.valueOf(text.delimiter()));
        DuckDb.set(work, "spaces", SPACES);
        DuckDb.set(work, "file_no", text.fileNo());
        var columns = new ArrayList<String>();
        for (int i = 0; i < text.columns().size(); i++) {
            columns.add("'%s': '%s'".formatted(text.columns().get(i).code(), type(text, i)));
        }
        DuckDb.execute(work, "set variable columns = " + columns.stream().collect(Collectors.joining(", ", "{", "}")));
    }

    /** The list of the texts of a column, if there is one; the text of the value is read as such. */
    private String type(BulkText text, int column) throws SQLException {
        CanonicalColumn what = text.columns().get(column);
        List<String> texts = text.texts().get(column);
        if (texts.isEmpty() || text.isPadded() || what == CanonicalColumn.OBS_VALUE) {
            return "varchar";
        }
        // The names of columns are ours: they come from the enumeration, not from the file.
        String type = "bulk_%d_%s".formatted(text.fileNo(), what.code());
        DuckDb.setTexts(work, "texts", texts);
        DuckDb.execute(work, "create type " + type + " as enum (select unnest(getvariable('texts')))");
        return type;
    }

    /** Makes the table that of a file, and {@code bulk_row} the rows of all such files so far. */
    private void nameRows(BulkText text) throws SQLException {
        int fileNo = text.fileNo();
        int valueColumn = text.columns().indexOf(CanonicalColumn.OBS_VALUE) + 1;
        String source = text.source() == null ? "null" : DuckDb.literal(text.source());
        DuckDb.execute(work, "alter table bulk rename to bulk_" + fileNo, """
            create or replace view %s%d as
            select
                *, %2$d::integer as file_no, %d::integer as column_no, %s::varchar as given_source,
                bulk_row_id(%2$d, rowid) as row_id, rowid + 2 as row_no
            from bulk_%2$d
            """.formatted(
                        ROWS_OF_FILE, fileNo, valueColumn, source));
        DuckDb.execute(
                work,
                "create or replace view bulk_row as "
                        + views().stream()
                                .map(view -> "from " + view)
                                .collect(Collectors.joining(" union all by name ")));
    }

    private List<String> views() throws SQLException {
        var views = new ArrayList<String>();
        try (Statement statement = work.createStatement();
                ResultSet names =
                        statement.executeQuery("select view_name from duckdb_views() where starts_with(view_name,"
                                + " '" + ROWS_OF_FILE + "') order by view_name")) {
            while (names.next()) {
                views.add(names.getString(1));
            }
        }
        return views;
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
                    from bulk_row
                    where file_no = getvariable('file_no') and not is_plain and obs_value is not null
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
    public void show() throws SQLException {
        if (views().isEmpty()) {
            DuckDb.execute(work, "create or replace view staged_row as select *, false as is_plain from staged");
        } else {
            BULK_ROW.run(work);
        }
    }

    /** Gives the memory back; {@code staged_row} holds nothing that can be read from then on. */
    public void forget() throws SQLException {
        for (String view : views()) {
            DuckDb.execute(work, "drop table bulk_" + view.substring(ROWS_OF_FILE.length()), "drop view " + view);
        }
    }
}
