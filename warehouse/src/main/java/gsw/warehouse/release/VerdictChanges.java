package gsw.warehouse.release;

import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * Fills {@code verdict_change}: which verdicts a newer release turns, and what turned them. Asked after
 * {@link ReleaseChanges}, whose changes of figures are among the causes.
 */
final class VerdictChanges {

    static final String TABLE = "verdict_change";

    private static final SqlScript COMPARE = SqlScript.beside(VerdictChanges.class, "verdict_changes.sql");

    /** The verdicts, and what of the catalogue may turn one. */
    private static final List<String> COMPARED =
            List.of("mart_progress", "dim_target", "dim_component_measure", "dim_area_event", "dim_area_crosswalk");

    private VerdictChanges() {}

    /**
     * @param work holds the tables of the new release
     * @param folder where the older one stands
     */
    static void since(Connection work, Path folder, Manifest before, Manifest building) throws SQLException {
        for (String table : COMPARED) {
            show(work, "before_" + table, table, files(folder, before, table));
            DuckDb.execute(work, "create temp view after_" + table + " as from " + table);
        }
        compare(work, before, building);
    }

    /** @param compared a database with the tables of the schema, all of them empty */
    static void between(Connection compared, Release before, Release after) throws SQLException {
        for (String table : COMPARED) {
            show(compared, "before_" + table, table, files(before.folder(), before.manifest(), table));
            show(compared, "after_" + table, table, files(after.folder(), after.manifest(), table));
        }
        compare(compared, before.manifest(), after.manifest());
    }

    private static void compare(Connection duckdb, Manifest before, Manifest after) throws SQLException {
        DuckDb.set(duckdb, "known_before", Timestamp.valueOf(before.release().knownOn()));
        DuckDb.set(duckdb, "known_now", Timestamp.valueOf(after.release().knownOn()));
        DuckDb.set(duckdb, "assessed_year", after.release().knownOn().getYear() - 1);
        COMPARE.run(duckdb);
    }

    private static List<Path> files(Path folder, Manifest manifest, String table) {
        return manifest.files().stream()
                .filter(file -> file.table().equals(table))
                .map(ReleaseFile::path)
                .map(folder::resolve)
                .toList();
    }

    // A release of an older program may lack columns of today: they are empty then.
    private static void show(Connection duckdb, String view, String table, List<Path> files) throws SQLException {
        String empty = "from " + table + " where false";
        DuckDb.execute(
                duckdb,
                files.isEmpty()
                        ? "create temp view " + view + " as " + empty
                        : "create temp view " + view + " as (" + empty + ") union all by name (from read_parquet("
                                + DuckDb.list(files) + ", hive_partitioning = false))");
    }
}
