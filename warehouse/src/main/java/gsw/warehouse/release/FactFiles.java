package gsw.warehouse.release;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of {@code fact_observation}, level by level. A level consists of those of the release before and of what the
 * log got since: such files never change, so they are linked, not written. Only where a key was known before or may be
 * withdrawn, or the files have become many, is the level written anew.
 *
 * @param folder of the release that is being built
 * @param number of that release
 */
record FactFiles(Connection work, Home home, Path folder, int number) {

    /** @param place where it stands already */
    private record LinkedFile(Path place, ReleaseFile here) {}

    static final String TABLE = "fact_observation";

    /** A question about a level opens each of its files. */
    private static final int MANY_FILES = 16;

    private static final SqlScript NEWEST = SqlScript.beside(FactFiles.class, "newest.sql");
    private static final SqlScript MET_BEFORE = SqlScript.beside(FactFiles.class, "met_before.sql");

    /**
     * @param segments the log, whose new files are known to be sound
     * @param before the release before, whose loads are all in the log
     */
    List<ReleaseFile> write(List<LogSegment> segments, Optional<Manifest> before)
            throws SQLException, IOException, UnsoundFileException {
        var files = new ArrayList<ReleaseFile>();
        for (AreaLevel level : AreaLevel.values()) {
            List<LogSegment> speaking = segments.stream()
                    .filter(segment -> Files.exists(segment.observations(level)))
                    .toList();
            if (!speaking.isEmpty()) {
                Files.createDirectories(folder.resolve(partition(level)));
                files.addAll(filesOf(level, speaking, before));
            }
        }
        return files;
    }

    private List<ReleaseFile> filesOf(AreaLevel level, List<LogSegment> segments, Optional<Manifest> before)
            throws SQLException, IOException, UnsoundFileException {
        DuckDb.setPaths(
                work,
                "level_segments",
                segments.stream().map(segment -> segment.observations(level)).toList());
        List<LinkedFile> kept = kept(level, before);
        List<LinkedFile> linked = new ArrayList<>(kept);
        List<Path> brought = new ArrayList<>();
        for (LogSegment segment : segments) {
            if (before.stream().noneMatch(manifest -> manifest.loads().contains(segment.load()))) {
                linked.add(ofLog(level, segment));
                brought.add(segment.observations(level));
            }
        }
        if (linked.size() > MANY_FILES || !areSound(kept) || meetKnownKeys(linked, brought)) {
            return List.of(writeAnew(level, segments));
        }
        for (LinkedFile file : linked) {
            Durable.link(file.place(), folder.resolve(file.here().path()));
        }
        return linked.stream().map(LinkedFile::here).toList();
    }

    private List<LinkedFile> kept(AreaLevel level, Optional<Manifest> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        Path place = home.release(before.get().release().number());
        return before.get().files().stream()
                .filter(file -> file.path().startsWith(partition(level)))
                .map(file -> new LinkedFile(place.resolve(file.path()), file))
                .toList();
    }

    // It was verified when it was written, just before its digest was taken.
    private static LinkedFile ofLog(AreaLevel level, LogSegment segment) throws IOException {
        Path file = segment.observations(level);
        String path = partition(level) + "load-" + segment.load() + ".parquet";
        return new LinkedFile(
                file, new ReleaseFile(path, Files.size(file), segment.digestOf(file), ParquetFigures.rowsOf(file)));
    }

    // A file that has suffered is not handed on.
    private static boolean areSound(List<LinkedFile> files) throws IOException {
        for (LinkedFile file : files) {
            if (!Files.exists(file.place())
                    || !Digest.sha256(file.place()).equals(file.here().sha256())) {
                return false;
            }
        }
        return true;
    }

    private boolean meetKnownKeys(List<LinkedFile> all, List<Path> brought) throws SQLException {
        if (brought.isEmpty()) {
            return false;
        }
        DuckDb.setPaths(work, "new_files", brought);
        DuckDb.setPaths(work, "all_files", all.stream().map(LinkedFile::place).toList());
        DuckDb.set(work, "are_beside_others", all.size() > 1);
        try (Statement statement = work.createStatement();
                ResultSet row = statement.executeQuery(MET_BEFORE.statements().getFirst())) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private ReleaseFile writeAnew(AreaLevel level, List<LogSegment> segments)
            throws SQLException, IOException, UnsoundFileException {
        Publisher.requireSound(segments);
        String path = partition(level) + "release-" + number + ".parquet";
        Path file = folder.resolve(path);
        DuckDb.set(work, "fact_file", file.toAbsolutePath().toString());
        NEWEST.run(work);
        long rows = new ParquetVerifier(work).verify(file, "newest_of_level");
        DuckDb.execute(
                work,
                "drop view newest_of_level",
                "drop view log_of_level",
                "drop table newest_revision",
                "drop table revised_key");
        return new ReleaseFile(path, Files.size(file), Digest.sha256(file), rows);
    }

    private static String partition(AreaLevel level) {
        return TABLE + "/area_level=" + level.code() + "/";
    }
}
