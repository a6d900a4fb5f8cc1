package gsw.warehouse.release;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.ChangeClass;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills {@code release_change}: what differs between two releases, figure by figure and thing by thing. Between any two
 * also {@code verdict_change}.
 */
public final class ReleaseChanges {

    private static final SqlScript SCHEMA = SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql");
    private static final SqlScript COMPARE = SqlScript.beside(ReleaseChanges.class, "changes.sql");
    private static final SqlScript FACTS_FROM_LOG = SqlScript.beside(ReleaseChanges.class, "facts_from_log.sql");

    /** What changes and verdicts are told by. */
    private static final List<String> NAMING =
            List.of("dim_indicator", "dim_area", "dim_component", "dim_code", "dim_source", "dim_target_set");

    private static final List<String> OF_CATALOGUE = List.of("dim_indicator", "dim_area", "dim_component");

    /** What is compared: figures, and the things of the catalogue they are about. */
    private static final List<String> COMPARED =
            Stream.concat(Stream.of(FactFiles.TABLE), OF_CATALOGUE.stream()).toList();

    private ReleaseChanges() {}

    /**
     * Opens a database that holds the tables {@code release_change} and {@code verdict_change} and what of the catalogue of
     * the newer release names their rows; to be closed.
     *
     * @param before the older release
     * @param after the newer release
     */
    public static Connection between(Home home, Release before, Release after) throws IOException, SQLException {
        Connection duckdb = DuckDb.inMemory(home.work().resolve("compare"));
        try {
            SCHEMA.run(duckdb);
            show(duckdb, "before_", before.folder(), before.manifest(), COMPARED);
            show(duckdb, "after_", after.folder(), after.manifest(), COMPARED);
            compare(duckdb, home, before.manifest(), after.manifest());
            VerdictChanges.between(duckdb, before, after);
            nameRows(duckdb, after);
            return duckdb;
        } catch (SQLException e) {
            duckdb.close();
            throw e;
        }
    }

    private static void nameRows(Connection duckdb, Release after) throws SQLException {
        show(duckdb, "naming_", after.folder(), after.manifest(), NAMING);
        for (String table : NAMING) {
            DuckDb.execute(duckdb, "insert into " + table + " by name from naming_" + table);
        }
    }

    /**
     * Compares a release that is being built with the one before it.
     *
     * @param work holds the tables and facts of the new one
     * @param folder where the older one stands
     * @return the classes there are
     */
    static List<ChangeClass> since(Connection work, Home home, Path folder, Manifest before, Manifest building)
            throws SQLException, IOException {
        if (factsAreSound(folder, before)) {
            show(work, "before_", folder, before, COMPARED);
        } else {
            show(work, "before_", folder, before, OF_CATALOGUE);
            DuckDb.setPaths(work, "segments_before", observations(home, before.loads()));
            FACTS_FROM_LOG.run(work);
        }
        for (String table : COMPARED) {
            DuckDb.execute(work, "create temp view after_" + table + " as from " + table);
        }
        compare(work, home, before, building);
        return classes(work);
    }

    private static void compare(Connection duckdb, Home home, Manifest before, Manifest after) throws SQLException {
        Set<Integer> known = Set.copyOf(before.loads());
        List<Path> added = observations(
                home,
                after.loads().stream().filter(load -> !known.contains(load)).toList());
        String from = added.isEmpty()
                ? "fact_observation_log where false"
                : "read_parquet(" + DuckDb.list(added) + ", hive_partitioning = false)";
        DuckDb.execute(duckdb, "create temp view added_log as from " + from);
        DuckDb.set(duckdb, "compare_all", comparesAll(before, after));
        COMPARE.run(duckdb);
    }

    private static List<Path> observations(Home home, List<Integer> loads) {
        return LogSegment.observations(loads.stream()
                .map(load -> new LogSegment(home.logSegment(load)))
                .toList());
    }

    private static boolean factsAreSound(Path folder, Manifest manifest) throws IOException {
        for (ReleaseFile file : manifest.files()) {
            if (file.table().equals(FactFiles.TABLE) && !file.isUnchangedIn(folder)) {
                return false;
            }
        }
        return true;
    }

    // With another catalogue figures may be gone or be read differently without a load.
    private static boolean comparesAll(Manifest before, Manifest after) {
        return !before.release().catalogueVersion().equals(after.release().catalogueVersion())
                || !after.loads().containsAll(before.loads());
    }

    private static void show(Connection duckdb, String prefix, Path folder, Manifest manifest, List<String> tables)
            throws SQLException {
        for (String table : tables) {
            List<Path> files = manifest.files().stream()
                    .filter(file -> file.table().equals(table))
                    .map(ReleaseFile::path)
                    .map(folder::resolve)
                    .toList();
            String from = files.isEmpty()
                    ? table + " where false"
                    : "read_parquet(" + DuckDb.list(files) + ", hive_partitioning = false)";
            DuckDb.execute(duckdb, "create temp view " + prefix + table + " as from " + from);
        }
    }

    private static List<ChangeClass> classes(Connection duckdb) throws SQLException {
        var classes = new ArrayList<ChangeClass>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("select distinct change_class from release_change")) {
            while (rows.next()) {
                classes.add(ChangeClass.ofCode(rows.getString(1)));
            }
        }
        return classes;
    }
}
