package gsw.warehouse.release;

import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Fills {@code verdict_change}: which verdicts a new release turns, and what turned them. */
final class VerdictChanges {

    static final String TABLE = "verdict_change";

    private static final SqlScript COMPARE = SqlScript.beside(VerdictChanges.class, "verdict_changes.sql");
    private static final String VERDICTS = "mart_progress";

    private VerdictChanges() {}

    /**
     * @param work holds the tables of the new release, {@code release_change} among them
     * @param folder where the older one stands
     */
    static void since(Connection work, Path folder, Manifest before) throws SQLException {
        List<Path> files = before.files().stream()
                .filter(file -> file.table().equals(VERDICTS))
                .map(ReleaseFile::path)
                .map(folder::resolve)
                .toList();
        if (files.isEmpty()) {
            return;
        }
        DuckDb.execute(
                work,
                "create temp view before_mart_progress as from read_parquet(" + DuckDb.list(files)
                        + ", hive_partitioning = false)");
        COMPARE.run(work);
    }
}
