package gsw.etl.stage;

import gsw.etl.finding.Finding;
import gsw.etl.layout.CanonicalColumn;
import gsw.warehouse.model.Place;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Where readers put what they read: staged rows, findings, and which column of the file holds what. */
public final class Staging implements AutoCloseable {

    private final DuckDBAppender rows;
    private final DuckDBAppender findings;
    private final DuckDBAppender columns;
    private long staged;

    private Staging(DuckDBConnection work) throws SQLException {
        rows = work.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged");
        findings = work.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "found");
        columns = work.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged_column");
    }

    /** Writes into the tables of staging.sql, which must exist. */
    public static Staging into(Connection work) throws SQLException {
        return new Staging(work.unwrap(DuckDBConnection.class));
    }

    public void row(int fileNo, StagedRow row) throws SQLException {
        rows.beginRow();
        rows.append(staged++);
        rows.append(fileNo);
        append(rows, row.place());
        for (CanonicalColumn column : CanonicalColumn.values()) {
            append(rows, row.text(column));
        }
        append(rows, row.valueAsPrinted());
        rows.endRow();
    }

    public void finding(Finding finding) throws SQLException {
        findings.beginRow();
        findings.append(finding.fileNo());
        append(findings, finding.place());
        findings.append(finding.ruleCode());
        append(findings, finding.found());
        append(findings, finding.expected());
        findings.endRow();
    }

    /** Notes that a column of a table holds a column of the canonical layout. */
    public void column(int fileNo, @Nullable String sheet, CanonicalColumn column, int number) throws SQLException {
        columns.beginRow();
        columns.append(fileNo);
        append(columns, sheet);
        columns.append(column.code());
        columns.append(number);
        columns.endRow();
    }

    private static void append(DuckDBAppender appender, Place place) throws SQLException {
        append(appender, place.sheet());
        appender.append(place.row());
        appender.append(place.column());
    }

    private static void append(DuckDBAppender appender, @Nullable String text) throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        findings.close();
        columns.close();
    }
}
