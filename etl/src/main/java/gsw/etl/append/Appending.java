package gsw.etl.append;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Writes what is new as a segment of the log. */
public final class Appending {

    private static final SqlScript COMPARE = SqlScript.beside(Appending.class, "compare.sql");
    private static final SqlScript REINSTATE = SqlScript.beside(Appending.class, "reinstate.sql");
    private static final SqlScript APPEND = SqlScript.beside(Appending.class, "append.sql");
    private static final SqlScript CONFIRMED = SqlScript.beside(Appending.class, "confirmed.sql");

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
     * @param stamp number and times of the load
     * @param segments the log so far
     * @param folder where the files of the new segment are written
     */
    public static void write(Connection work, Stamp stamp, List<LogSegment> segments, LogSegment folder)
            throws SQLException {
        DuckDb.execute(work, COLUMN_LETTERS);
        view(work, "logged", segments.stream().map(LogSegment::observations).toList());
        view(
                work,
                "confirmed_so_far",
                segments.stream().map(LogSegment::confirmed).toList());
        DuckDb.set(work, "load_id", stamp.load());
        DuckDb.set(work, "program_version", stamp.programVersion());
        DuckDb.set(work, "recorded_at", Timestamp.valueOf(stamp.recordedAt()));
        DuckDb.set(work, "is_backdated", stamp.backdated());
        DuckDb.set(
                work, "observation_file", folder.observations().toAbsolutePath().toString());
        DuckDb.set(work, "finding_file", folder.findings().toAbsolutePath().toString());
        DuckDb.set(work, "load_file_file", folder.files().toAbsolutePath().toString());
        DuckDb.set(work, "confirmed_file", folder.confirmed().toAbsolutePath().toString());
        COMPARE.run(work);
        REINSTATE.run(work);
        APPEND.run(work);
        CONFIRMED.run(work);
    }

    // Before the first load there is nothing; the columns are those of the log all the same.
    private static void view(Connection work, String name, List<Path> files) throws SQLException {
        String from = files.isEmpty() ? "fact_observation_log" : "read_parquet(" + DuckDb.list(files) + ")";
        DuckDb.execute(work, "create or replace view " + name + " as from " + from);
    }
}
