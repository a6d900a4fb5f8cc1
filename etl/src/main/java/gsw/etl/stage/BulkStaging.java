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
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Large files, staged by DuckDB a whole file at a time: each is a table beside the rows that were staged singly, held in
 * memory until its rows are conformed.
 */
public final class BulkStaging {

    private static final SqlScript BULK_LINE = SqlScript.beside(BulkStaging.class, "bulk_line.sql");
    private static final SqlScript BULK = SqlScript.beside(BulkStaging.class, "bulk.sql");
    private static final SqlScript BULK_PADDED = SqlScript.beside(BulkStaging.class, "bulk_padded.sql");
    private static final SqlScript BULK_SAME = SqlScript.beside(BulkStaging.class, "bulk_same.sql");
    private static final SqlScript BULK_ROW = SqlScript.beside(BulkStaging.class, "bulk_row.sql");

    /** What {@link String#strip} takes off, but for marks that no text file may hold. */
    private static final String SPACES =
            " \t\f\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000";

    private static final String LINES_OF_FILE = "bulk_line_";

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
        BULK_LINE.run(work);
        if (!canBeRead(text.isPadded() ? BULK_PADDED : BULK) || count("select count(*) from bulk") != rows) {
            DuckDb.execute(work, "drop table if exists bulk");
            dropTypes(text.fileNo());
            return OptionalLong.empty();
        }
        readOtherValues();
        BULK_SAME.run(work);
        nameLines(text);
        showRows();
        return OptionalLong.of(count("select count(*) from bulk_row where file_no = getvariable('file_no')"));
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
        DuckDb.set(work, "value_column", text.columns().indexOf(CanonicalColumn.OBS_VALUE) + 1);
        DuckDb.execute(work, "set variable given_source = " + literal(text.source()));
        DuckDb.setTexts(work, "columns_there", columnsThere(text));
        var columns = new ArrayList<String>();
        for (int i = 0; i < text.columns().size(); i++) {
            columns.add("'%s': '%s'".formatted(text.columns().get(i).code(), type(text, i)));
        }
        DuckDb.execute(work, "set variable columns = " + columns.stream().collect(Collectors.joining(", ", "{", "}")));
    }

    /** Columns that are not the same in all rows of the file. */
    private static List<String> columnsThere(BulkText text) {
        Stream<String> ofFile = text.columns().stream().map(CanonicalColumn::code);
        Stream<String> ofEachRow = Stream.of("row_id", "row_no", "file_no", "column_no");
        Stream<String> ofFigure = text.isPadded() ? Stream.of("value_as_printed") : Stream.empty();
        return Stream.of(ofFile, ofEachRow, ofFigure).flatMap(each -> each).toList();
    }

    /** The list of the texts of a column, if there is one; the text of the value is read as such. */
    private String type(BulkText text, int column) throws SQLException {
        CanonicalColumn what = text.columns().get(column);
        List<String> texts = text.texts().get(column);
        boolean isFilledUp = what == CanonicalColumn.SOURCE && text.source() != null;
        if (texts.isEmpty() || text.isPadded() || isFilledUp || what == CanonicalColumn.OBS_VALUE) {
            return "varchar";
        }
        // The names of columns are ours: they come from the enumeration, not from the file.
        String type = "bulk_%d_%s".formatted(text.fileNo(), what.code());
        DuckDb.setTexts(work, "texts", texts);
        DuckDb.execute(work, "create type " + type + " as enum (select unnest(getvariable('texts')))");
        return type;
    }

    /** Makes the tables those of a file. */
    private void nameLines(BulkText text) throws SQLException {
        int fileNo = text.fileNo();
        DuckDb.execute(
                work,
                "alter table bulk rename to bulk_" + fileNo,
                "alter table bulk_same rename to bulk_same_" + fileNo,
                """
                create or replace view %s%d as
                select
                    *, %s as source_or_given,
                    bulk_row_id(file_no, bulk_%2$d.rowid) as row_id, bulk_%2$d.rowid + 2 as row_no
                from bulk_%2$d
                cross join bulk_same_%2$d
                """.formatted(
                        LINES_OF_FILE, fileNo, text.source() == null ? "source" : "coalesce(source, given_source)"));
    }

    /** Makes {@code bulk_row}, the rows of all large files so far. */
    private void showRows() throws SQLException {
        DuckDb.execute(
                work,
                "create or replace view bulk_line as "
                        + views().stream()
                                .map(view -> "from " + view)
                                .collect(Collectors.joining(" union all by name ")));
        BULK_ROW.run(work);
    }

    private List<String> views() throws SQLException {
        var views = new ArrayList<String>();
        try (Statement statement = work.createStatement();
                ResultSet names =
                        statement.executeQuery("select view_name from duckdb_views() where starts_with(view_name,"
                                + " '" + LINES_OF_FILE + "') order by view_name")) {
            while (names.next()) {
                views.add(names.getString(1));
            }
        }
        return views;
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : DuckDb.literal(text);
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
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("""
                    select distinct obs_value
                    from bulk
                    where not is_plain and obs_value is not null
                        and obs_value not in (select value_text from bulk_value)
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

    /**
     * Makes {@code staged_row}: every staged row, of large files and small ones. Of one large file alone the columns keep
     * their lists of texts.
     */
    public void show() throws SQLException {
        boolean hasLarge = !views().isEmpty();
        boolean hasOther = !hasLarge || count("select count(*) from staged") > 0;
        String other = "select *, false as is_plain from staged";
        String large = "from bulk_row";
        String rows = hasLarge && hasOther ? other + " union all by name " + large : hasLarge ? large : other;
        DuckDb.execute(work, "create or replace view staged_row as " + rows);
    }

    /** Gives the memory back; {@code staged_row} holds nothing that can be read from then on. */
    public void forget() throws SQLException {
        for (String view : views()) {
            String fileNo = view.substring(LINES_OF_FILE.length());
            DuckDb.execute(work, "drop view " + view, "drop table bulk_" + fileNo, "drop table bulk_same_" + fileNo);
            dropTypes(Integer.parseInt(fileNo));
        }
    }

    private void dropTypes(int fileNo) throws SQLException {
        for (CanonicalColumn column : CanonicalColumn.values()) {
            DuckDb.execute(work, "drop type if exists bulk_%d_%s".formatted(fileNo, column.code()));
        }
    }
}
