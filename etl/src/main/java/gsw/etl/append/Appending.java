package gsw.etl.append;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what is new as a segment of the log. */
public final class Appending {

    private static final SqlScript APPEND = SqlScript.beside(Appending.class, "append.sql");

    // A = 1, Z = 26, AA = 27
    private static final String COLUMN_LETTERS = """
        create or replace macro column_letters(n) as
            case
                when n > 702 then chr((65 + (n - 703) // 676 % 26)::integer)
                else ''
            end
            || case when n > 26 then chr((65 + (n - 27) // 26 % 26)::integer) else '' end
            || chr((65 + (n - 1) % 26)::integer)
        """;

    private Appending() {}

    /**
     * @param work holds the valid rows, the findings and the outcome of each file
     * @param segments the log so far
     * @param folder where the files of the new segment are written
     */
    public static void write(
            Connection work, int load, String programVersion, List<LogSegment> segments, LogSegment folder)
            throws SQLException {
        DuckDb.execute(work, COLUMN_LETTERS);
        logged(work, segments.stream().map(LogSegment::observations).toList());
        DuckDb.set(work, "load_id", load);
        DuckDb.set(work, "program_version", programVersion);
        DuckDb.set(
                work, "observation_file", folder.observations().toAbsolutePath().toString());
        DuckDb.set(work, "finding_file", folder.findings().toAbsolutePath().toString());
        DuckDb.set(work, "load_file_file", folder.files().toAbsolutePath().toString());
        APPEND.run(work);
    }

    private static void logged(Connection work, List<Path> segments) throws SQLException {
        if (segments.isEmpty()) {
            DuckDb.execute(work, "create or replace view logged as from fact_observation_log");
        } else {
            DuckDb.execute(work, "create or replace view logged as from read_parquet(" + DuckDb.list(segments) + ")");
        }
    }
}
