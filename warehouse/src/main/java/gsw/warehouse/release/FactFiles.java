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
import java.util.stream.Stream;

/**
 * The files of {@code fact_observation}, level by level. A level consists of those of the release before and of what the
 * log got since: such files never change, so they are taken over, not written. Only where a key was known before or may be
 * withdrawn, or the files have become many, is the level written anew.
 *
 * @param folder of the release that is being built
 * @param number of that release
 */
record FactFiles(Connection work, Home home, Path folder, int number) {

    static final String TABLE = "fact_observation";

    /** A question about a level opens each of its files. */
    private static final int MANY_FILES = 16;

    private static final SqlScript NEWEST = SqlScript.beside(FactFiles.class, "newest.sql");

    /** Three questions, each asked only where the one before leaves it open. */
    private static final SqlScript MET_BEFORE = SqlScript.beside(FactFiles.class, "met_before.sql");

    private static final int MAY_BE_WITHDRAWN = 0;
    private static final int MAY_MEET = 1;
    private static final int MEET = 2;

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
        List<ReleaseFile> kept = before.stream()
                .flatMap(manifest -> manifest.files().stream())
                .filter(file -> file.path().startsWith(partition(level)))
                .toList();
        List<LogSegment> added = segments.stream()
                .filter(segment ->
                        before.stream().noneMatch(manifest -> manifest.loads().contains(segment.load())))
                .toList();
        Path place =
                before.isEmpty() ? folder : home.release(before.get().release().number());
        if (kept.size() + added.size() > MANY_FILES
                || !areSound(place, kept)
                || meetKnownKeys(level, place, kept, added)) {
            return List.of(writtenAnew(level, segments));
        }
        var files = new ArrayList<ReleaseFile>(kept);
        for (ReleaseFile file : kept) {
            Durable.link(place.resolve(file.path()), folder.resolve(file.path()));
        }
        for (LogSegment segment : added) {
            files.add(copied(level, segment));
        }
        return files;
    }

    // A copy, not a link: whoever damages a release has not damaged the log. It was verified before it became part of
    // it.
    private ReleaseFile copied(AreaLevel level, LogSegment segment) throws IOException {
        String path = partition(level) + "load-" + segment.load() + ".parquet";
        Path logged = segment.observations(level);
        Path file = Files.copy(logged, folder.resolve(path));
        return new ReleaseFile(path, Files.size(file), segment.digestOf(logged), ParquetFigures.rowsOf(file));
    }

    // A file that has suffered is not handed on.
    private static boolean areSound(Path place, List<ReleaseFile> files) throws IOException {
        for (ReleaseFile file : files) {
            if (!file.isUnchangedIn(place)) {
                return false;
            }
        }
        return true;
    }

    private boolean meetKnownKeys(AreaLevel level, Path place, List<ReleaseFile> kept, List<LogSegment> added)
            throws SQLException {
        if (added.isEmpty()) {
            return false;
        }
        List<Path> brought =
                added.stream().map(segment -> segment.observations(level)).toList();
        DuckDb.setPaths(work, "new_files", brought);
        DuckDb.setPaths(
                work,
                "all_files",
                Stream.concat(kept.stream().map(file -> place.resolve(file.path())), brought.stream())
                        .toList());
        DuckDb.set(work, "are_beside_others", kept.size() + added.size() > 1);
        return holds(MAY_BE_WITHDRAWN) || (holds(MAY_MEET) && holds(MEET));
    }

    private boolean holds(int question) throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet row = statement.executeQuery(MET_BEFORE.statements().get(question))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private ReleaseFile writtenAnew(AreaLevel level, List<LogSegment> segments)
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
