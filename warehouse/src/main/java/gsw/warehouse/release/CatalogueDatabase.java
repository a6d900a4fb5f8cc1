package gsw.warehouse.release;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** {@code catalogue.duckdb}: nothing but views over the Parquet files of its own release, by their full path. */
final class CatalogueDatabase {

    static final String NAME = "catalogue.duckdb";
    static final SqlScript VIEWS = SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql");

    private static final String FACTS = FactFiles.TABLE + "/";

    private CatalogueDatabase() {}

    /** Writes the catalogue of a release whose files stand at their final place; replaces an older one. */
    static void write(Home home, Path release) throws IOException, SQLException {
        Manifest manifest = Manifest.read(release);
        Path temporary = release.resolve(NAME + ".tmp");
        Files.deleteIfExists(temporary);
        try (Connection catalogue = DriverManager.getConnection("jdbc:duckdb:" + temporary.toAbsolutePath())) {
            for (ReleaseFile file : manifest.files()) {
                if (!file.path().startsWith(FACTS)) {
                    DuckDb.execute(catalogue, tableView(release.resolve(file.path())));
                }
            }
            DuckDb.execute(catalogue, factView(facts(release, manifest)), logView(home, manifest));
            VIEWS.run(catalogue);
        }
        Durable.rename(temporary, release.resolve(NAME));
    }

    private static List<Path> facts(Path release, Manifest manifest) {
        return manifest.files().stream()
                .map(ReleaseFile::path)
                .filter(path -> path.startsWith(FACTS))
                .map(release::resolve)
                .toList();
    }

    private static String tableView(Path file) {
        String table = file.getFileName().toString().replace(".parquet", "");
        return "create view " + table + " as from read_parquet(" + DuckDb.list(List.of(file)) + ")";
    }

    /** The newest observations; {@code area_level} is read from the names of the folders. */
    static String factView(List<Path> files) {
        return "create view fact_observation as select area_level, * exclude (area_level, is_withdrawn) from"
                + " read_parquet("
                + DuckDb.list(files) + ", hive_partitioning = true, hive_types = {'area_level': varchar})";
    }

    private static String logView(Home home, Manifest manifest) {
        List<LogSegment> segments = manifest.loads().stream()
                .map(load -> new LogSegment(home.logSegment(load)))
                .toList();
        return "create view fact_observation_log as from read_parquet(" + DuckDb.list(LogSegment.observations(segments))
                + ", hive_partitioning = false)";
    }
}
