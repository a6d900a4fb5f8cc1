package gsw.etl.append;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes what is new as a segment of the log. */
public final class Appending {

    private static final SqlScript COMPARE = SqlScript.beside(Appending.class, "compare.sql");
    private static final SqlScript REINSTATE = SqlScript.beside(Appending.class, "reinstate.sql");
    private static final SqlScript NEW_VERSION = SqlScript.beside(Appending.class, "new_version.sql");
    private static final SqlScript NEW_VERSION_AND_REINSTATED =
            SqlScript.beside(Appending.class, "new_version_and_reinstated.sql");
    private static final SqlScript VERSIONS = SqlScript.beside(Appending.class, "versions.sql");
    private static final SqlScript OBSERVATIONS = SqlScript.beside(Appending.class, "observations.sql");
    private static final SqlScript CONFIRMED = SqlScript.beside(Appending.class, "confirmed.sql");
    private static final SqlScript FINDINGS_AND_FILES = SqlScript.beside(Appending.class, "findings_and_files.sql");

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
     * @param segment where the files of the new segment are written
     */
    public static void write(Connection work, Stamp stamp, List<LogSegment> segments, LogSegment segment)
            throws SQLException, IOException {
        DuckDb.execute(work, COLUMN_LETTERS);
        view(work, "logged", LogSegment.observations(segments));
        view(
                work,
                "confirmed_so_far",
                segments.stream().map(LogSegment::confirmed).toList());
        set(work, stamp);
        COMPARE.run(work);
        REINSTATE.run(work);
        (isEmpty(work, "reinstated") ? NEW_VERSION : NEW_VERSION_AND_REINSTATED).run(work);
        VERSIONS.run(work);
        for (AreaLevel level : levels(work)) {
            writeObservations(work, level, segment.observations(level));
        }
        DuckDb.set(work, "confirmed_file", segment.confirmed().toAbsolutePath().toString());
        CONFIRMED.run(work);
        DuckDb.set(work, "finding_file", segment.findings().toAbsolutePath().toString());
        DuckDb.set(work, "load_file_file", segment.files().toAbsolutePath().toString());
        FINDINGS_AND_FILES.run(work);
    }

    private static boolean isEmpty(Connection work, String table) throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet rows = statement.executeQuery("from " + table + " limit 1")) {
            return !rows.next();
        }
    }

    private static void set(Connection work, Stamp stamp) throws SQLException {
        DuckDb.set(work, "load_id", stamp.load());
        DuckDb.set(work, "program_version", stamp.programVersion());
        DuckDb.set(work, "recorded_at", Timestamp.valueOf(stamp.recordedAt()));
        DuckDb.set(work, "is_backdated", stamp.backdated());
    }

    private static void writeObservations(Connection work, AreaLevel level, Path file)
            throws SQLException, IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file stands in a folder"));
        DuckDb.set(work, "area_level", level.code());
        DuckDb.set(work, "observation_file", file.toAbsolutePath().toString());
        OBSERVATIONS.run(work);
    }

    /** Those the new versions are about; the country if there are none, so that each segment has a file. */
    private static List<AreaLevel> levels(Connection work) throws SQLException {
        var levels = new ArrayList<AreaLevel>();
        try (Statement statement = work.createStatement();
                ResultSet rows = statement.executeQuery("from new_level order by area_level")) {
            while (rows.next()) {
                levels.add(AreaLevel.ofCode(rows.getString(1)));
            }
        }
        return levels.isEmpty() ? List.of(AreaLevel.COUNTRY) : levels;
    }

    // Before the first load there is nothing; the columns are those of the log all the same.
    private static void view(Connection work, String name, List<Path> files) throws SQLException {
        String from = files.isEmpty()
                ? "fact_observation_log"
                : "read_parquet(" + DuckDb.list(files) + ", hive_partitioning = false)";
        DuckDb.execute(work, "create or replace view " + name + " as from " + from);
    }
}
