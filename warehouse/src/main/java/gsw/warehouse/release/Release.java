package gsw.warehouse.release;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Perspective;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.model.ReleaseVersion;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A published release. It never changes; a reader that opened it keeps it while newer ones are published. */
public final class Release {

    private final Home home;
    private final Path folder;
    private final Manifest manifest;

    private Release(Home home, Path folder, Manifest manifest) {
        this.home = home;
        this.folder = folder;
        this.manifest = manifest;
    }

    /** The release readers open; empty in a warehouse that has published nothing yet. */
    public static Optional<Release> current(Home home) throws IOException {
        OptionalInt number = home.currentRelease();
        return number.isEmpty() ? Optional.empty() : of(home, number.getAsInt());
    }

    /** A release by its number; empty if there is none. */
    public static Optional<Release> of(Home home, int number) throws IOException {
        Path folder = home.release(number);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Optional.of(new Release(home, folder, Manifest.read(folder)));
    }

    public ReleaseLabel label() {
        return manifest.release();
    }

    public Path folder() {
        return folder;
    }

    /** Opens it read-only; nothing outside the warehouse can be read through the connection. */
    public Connection connect() throws SQLException, IOException {
        return connect(Perspective.NEWEST_AS_REPORTED);
    }

    /**
     * Opens it so that every question answers under a perspective.
     *
     * @throws UnknownPerspectiveException if this release cannot be looked at that way
     */
    public Connection connect(Perspective perspective) throws SQLException, IOException {
        Connection connection = open();
        try {
            PerspectiveViews.define(connection, perspective);
            return connection;
        } catch (SQLException | UnknownPerspectiveException e) {
            connection.close();
            throw e;
        }
    }

    private Connection open() throws SQLException, IOException {
        if (!manifest.folder().equals(folder.toAbsolutePath().toString())) {
            CatalogueDatabase.write(home, folder); // the warehouse was moved: its views point to the old place
            manifest.at(folder).write(folder);
        }
        return DuckDb.readOnly(folder.resolve(CatalogueDatabase.NAME), home.root());
    }

    /** Reads every file again: its bytes, and what Apache Parquet and DuckDB read in them. One sentence per fault. */
    public List<Bilingual> faults() throws IOException, SQLException {
        var faults = new ArrayList<Bilingual>();
        try (Connection duckdb = DuckDb.inMemory(home.work().resolve("verify"))) {
            var verifier = new ParquetVerifier(duckdb);
            for (ReleaseFile file : manifest.files()) {
                fault(verifier, file).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<Bilingual> fault(ParquetVerifier verifier, ReleaseFile file) throws IOException {
        Path path = folder.resolve(file.path());
        if (!Files.exists(path)) {
            return Optional.of(new Bilingual("Không còn: " + file.path(), "Missing: " + file.path()));
        }
        if (!Digest.sha256(path).equals(file.sha256())) {
            return Optional.of(new Bilingual(
                    "Đã bị sửa sau khi phát hành: " + file.path(), "Changed since it was published: " + file.path()));
        }
        try {
            long rows = verifier.verify(path);
            return rows == file.rows()
                    ? Optional.empty()
                    : Optional.of(new Bilingual(
                            "%s có %d dòng, bản kê ghi %d".formatted(file.path(), rows, file.rows()),
                            "%s holds %d rows, its manifest says %d".formatted(file.path(), rows, file.rows())));
        } catch (UnsoundFileException e) {
            String unsound = String.valueOf(e.getMessage());
            return Optional.of(new Bilingual("Hai chương trình đọc không giống nhau: " + unsound, unsound));
        }
    }

    public ReleaseVersion version() {
        return manifest.version();
    }

    Manifest manifest() {
        return manifest;
    }

    /** The files it consists of. */
    public List<ReleaseFile> files() {
        return manifest.files();
    }
}
