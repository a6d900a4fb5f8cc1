package gsw.warehouse.release;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.ChangeClass;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.model.ReleaseVersion;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.Parallel;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Builds a release from the log and the catalogue and makes it the one readers open. Nothing of it is visible before
 * every file has been verified; a kill at any instant leaves the last release as it was.
 */
public final class Publisher {

    private static final SqlScript SCHEMA = SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql");
    private static final SqlScript LOG = SqlScript.beside(Publisher.class, "log.sql");

    /** They tell of the release before: a release that is built alone has none. */
    private static final Set<String> CHANGES = Set.of("release_change", VerdictChanges.TABLE);

    private final Home home;
    private final List<Mart> marts;
    private final String programVersion;

    public Publisher(Home home, List<Mart> marts, String programVersion) {
        this.home = home;
        this.marts = List.copyOf(marts);
        this.programVersion = programVersion;
    }

    /** Publishes what the log holds now. */
    public ReleaseLabel publish() throws IOException, SQLException, UnsoundFileException {
        removeUnfinished();
        try {
            return publishNext(home.currentRelease().orElse(0) + 1);
        } finally {
            removeUnfinished(); // after a failure a full disk gets its space back at once
        }
    }

    private ReleaseLabel publishNext(int number) throws IOException, SQLException, UnsoundFileException {
        Path folder = home.unfinishedRelease(number);
        Durable.createFolders(folder);
        Manifest manifest;
        try (Connection work = DuckDb.inMemory(home.work().resolve("publish"))) {
            manifest = build(work, folder, number, LogSegment.all(home), before());
        }
        manifest.write(folder);
        Durable.rename(folder, home.release(number));
        CatalogueDatabase.write(home, home.release(number));
        Durable.write(home.current(), number + "\n");
        return manifest.release();
    }

    /**
     * Builds a release again from the log, with the catalogue and the program of now, and leaves nothing of it.
     *
     * @return tables that hold something else than those of the release; none if it could be published again as it is
     */
    public List<String> rebuild(Release release) throws IOException, SQLException, UnsoundFileException {
        Path folder = home.work().resolve("rebuild");
        Durable.delete(folder);
        Files.createDirectories(folder);
        List<LogSegment> segments = LogSegment.all(home).stream()
                .filter(segment -> release.manifest().loads().contains(segment.load()))
                .toList();
        try (Connection work = DuckDb.inMemory(folder.resolve("spill"))) {
            Manifest again = build(work, folder, release.label().number(), segments, Optional.empty());
            Map<String, String> stored = ContentDigest.ofTables(work, release.folder(), release.files());
            return again.contentDigests().entrySet().stream()
                    .filter(table -> !CHANGES.contains(table.getKey())
                            && !table.getValue().equals(stored.get(table.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            Durable.delete(folder);
        }
    }

    private Optional<Release> before() throws IOException {
        return Release.current(home);
    }

    /** True if the current release holds what this load brought. */
    public boolean hasPublished(int load) throws IOException {
        OptionalInt current = home.currentRelease();
        return current.isPresent()
                && Manifest.read(home.release(current.getAsInt())).loads().contains(load);
    }

    // A release above the current one was cut off before readers saw it.
    private void removeUnfinished() throws IOException {
        int current = home.currentRelease().orElse(0);
        if (!Files.isDirectory(home.releases())) {
            return;
        }
        try (Stream<Path> folders = Files.list(home.releases())) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                if (!name.matches("\\d+") || Integer.parseInt(name) > current) {
                    Durable.delete(folder);
                }
            }
        }
    }

    private Manifest build(
            Connection work, Path folder, int number, List<LogSegment> segments, Optional<Release> before)
            throws SQLException, IOException, UnsoundFileException {
        Optional<Manifest> ground = ground(segments, before);
        requireSound(segments.stream()
                .filter(segment ->
                        ground.stream().noneMatch(manifest -> manifest.loads().contains(segment.load())))
                .toList());
        SCHEMA.run(work);
        Catalogue.load(work, home.ownCatalogue());
        readLog(work, segments);
        List<ReleaseFile> files = new ArrayList<>(new FactFiles(work, home, folder, number).write(segments, ground));
        fillMarts(work, folder, files);
        var label = new ReleaseLabel(
                number,
                newestKnowledge(work),
                Catalogue.version(home.ownCatalogue()),
                programVersion,
                holdsSynthetic(work));
        var manifest = new Manifest(
                label,
                ReleaseVersion.FIRST,
                home.release(number).toAbsolutePath().toString(),
                segments.stream().map(LogSegment::load).toList(),
                Map.of(),
                files);
        ReleaseVersion version = version(work, manifest, before);
        writeTables(work, folder, files);
        return manifest.with(version, ContentDigest.ofTables(work, folder, files));
    }

    private ReleaseVersion version(Connection work, Manifest building, Optional<Release> before)
            throws SQLException, IOException {
        if (before.isEmpty()) {
            return ReleaseVersion.FIRST;
        }
        Release last = before.get();
        List<ChangeClass> changes = ReleaseChanges.since(work, home, last.folder(), last.manifest(), building);
        VerdictChanges.since(work, last.folder(), last.manifest(), building);
        return last.version().next(changes);
    }

    // After a loss of log a release may hold what the log does not: nothing is taken over from it.
    private static Optional<Manifest> ground(List<LogSegment> segments, Optional<Release> before) {
        List<Integer> log = segments.stream().map(LogSegment::load).toList();
        return before.map(Release::manifest).filter(manifest -> log.containsAll(manifest.loads()));
    }

    /** What is read from the log must be what was put into it. */
    static void requireSound(List<LogSegment> segments) throws IOException, UnsoundFileException {
        for (LogSegment segment : segments) {
            List<Path> changed = segment.changedFiles();
            if (!changed.isEmpty()) {
                throw new UnsoundFileException("Cannot publish: what a load added to the log has changed since: "
                        + changed.stream().map(Path::toString).collect(Collectors.joining(", ")));
            }
        }
    }

    private static void readLog(Connection work, List<LogSegment> segments) throws SQLException {
        DuckDb.setPaths(
                work, "file_segments", segments.stream().map(LogSegment::files).toList());
        DuckDb.setPaths(
                work,
                "finding_segments",
                segments.stream().map(LogSegment::findings).toList());
        DuckDb.setPaths(work, "observation_segments", LogSegment.observations(segments));
        LOG.run(work);
    }

    private void fillMarts(Connection work, Path folder, List<ReleaseFile> facts) throws SQLException {
        DuckDb.execute(work, "drop table fact_observation");
        CatalogueDatabase.defineViews(
                work, facts.stream().map(file -> folder.resolve(file.path())).toList());
        for (Mart mart : marts) {
            mart.fill(work);
        }
    }

    private static void writeTables(Connection work, Path folder, List<ReleaseFile> files)
            throws SQLException, IOException, UnsoundFileException {
        List<String> tables = tables(work);
        int writers = Parallel.parts(tables.size());
        try {
            Parallel.each(writers, first -> writeEvery(work, folder, tables, first, writers)).stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(ReleaseFile::path))
                    .forEach(files::add);
        } catch (IOException e) {
            if (e.getCause() instanceof UnsoundFileException unsound) {
                throw unsound;
            }
            throw e;
        }
    }

    // Tables are small and many: each of several writers takes its share of them.
    private static List<ReleaseFile> writeEvery(Connection work, Path folder, List<String> tables, int first, int step)
            throws SQLException, IOException, UnsoundFileException {
        var files = new ArrayList<ReleaseFile>();
        try (Connection own = work.unwrap(DuckDBConnection.class).duplicate()) {
            for (int next = first; next < tables.size(); next += step) {
                String table = tables.get(next);
                Path file = folder.resolve(table + ".parquet");
                DuckDb.set(own, "table_file", file.toAbsolutePath().toString());
                DuckDb.execute(
                        own,
                        "copy (from " + table + ") to (getvariable('table_file')) (format parquet, compression zstd)");
                files.add(verified(own, folder, file, table));
            }
        }
        return files;
    }

    /** The tables of the schema; their names are ours and need no quoting. */
    private static List<String> tables(Connection work) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = work.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from duckdb_tables() where not temporary order by table_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static LocalDateTime newestKnowledge(Connection work) throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet row = statement.executeQuery("select max(known_from) from load_file")) {
            row.next();
            return row.getTimestamp(1).toLocalDateTime();
        }
    }

    private static boolean holdsSynthetic(Connection work) throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from fact_observation where is_synthetic")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static ReleaseFile verified(Connection work, Path folder, Path file, String source)
            throws IOException, UnsoundFileException {
        long rows = new ParquetVerifier(work).verify(file, source);
        String path = folder.relativize(file).toString().replace('\\', '/');
        return new ReleaseFile(path, Files.size(file), Digest.sha256(file), rows);
    }
}
