package gsw.etl;

import gsw.etl.job.DryRun;
import gsw.etl.job.LoadJob;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadWatcher;
import gsw.etl.job.Warehouse;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.release.Mart;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A warehouse in a folder, and what a test asks of it. Nothing in it is a stand-in: it is loaded and published. */
public record TestWarehouse(Path root) {

    /** The day of every load, so that a period of the future stays one. */
    public static final Instant TODAY = Instant.parse("2026-11-20T08:00:00Z");

    public Home home() {
        return new Home(root);
    }

    public LoadSummary load(Path... files) throws Exception {
        return load(new LoadOptions("GOV_REPORT", null), files);
    }

    public LoadSummary load(LoadOptions options, Path... files) throws Exception {
        return load(LoadWatcher.SILENT, List.of(), options, files);
    }

    public LoadSummary load(LoadWatcher watcher, List<Mart> marts, LoadOptions options, Path... files)
            throws Exception {
        return new LoadJob(warehouse(marts)).run(new LoadRequest(List.of(files), options), watcher);
    }

    /** To be closed by the test. */
    public DryRun dryRun(Path... files) throws Exception {
        var request = new LoadRequest(List.of(files), new LoadOptions("GOV_REPORT", null));
        return DryRun.of(warehouse(List.of()), request, LoadWatcher.SILENT);
    }

    private Warehouse warehouse(List<Mart> marts) {
        return new Warehouse(home(), new Publisher(home(), marts, "test"), Clock.fixed(TODAY, ZoneOffset.UTC), "test");
    }

    /** What the last load found, in the order of files and cells. */
    public List<Found> findings() throws Exception {
        LogSegment last = LogSegment.all(home()).getLast();
        return query("select file_name, coalesce(sheet, ''), coalesce(cell, row_no::varchar, ''), rule_code, severity,"
                        + " coalesce(found, ''), message_vi, message_en from read_parquet('" + last.findings() + "')"
                        + " order by file_no, row_no nulls first, column_no nulls first, rule_code")
                .stream()
                .map(row -> new Found(
                        row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7)))
                .toList();
    }

    public record Found(
            String file, String sheet, String cell, String rule, String severity, String found, String vi, String en) {}

    /** Everything the log holds but when and by which load it came. */
    public List<List<String>> logged() throws Exception {
        return query("select * exclude (known_from, load_id) from read_parquet("
                + DuckDb.list(LogSegment.observations(LogSegment.all(home())))
                + ", hive_partitioning = false) order by all");
    }

    /** What the newest release says, for a query on its views. */
    public List<List<String>> published(String sql) throws Exception {
        try (Connection connection = Release.current(home()).orElseThrow().connect()) {
            return query(connection, sql);
        }
    }

    /** Digest of every file that readers can see: the releases and the number of the current one. */
    public Map<String, String> visible() throws IOException {
        return digests(home().releases(), home().current());
    }

    /** Names of all files below a folder of the warehouse. */
    public List<String> filesIn(Path folder) throws IOException {
        return List.copyOf(digests(folder).keySet());
    }

    private Map<String, String> digests(Path... roots) throws IOException {
        var digests = new TreeMap<String, String>();
        for (Path each : roots) {
            if (Files.exists(each)) {
                try (Stream<Path> files = Files.walk(each)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        digests.put(root.relativize(file).toString(), Digest.sha256(file));
                    }
                }
            }
        }
        return digests;
    }

    /** The rows of a query on files, as text. */
    public static List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return query(connection, sql);
        }
    }

    /** The rows of a query, as text. */
    public static List<List<String>> query(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
