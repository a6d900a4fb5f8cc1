package gsw.app.wiring;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.Perspective;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** The release readers open, with its connection. */
public record OpenRelease(Release release, Perspective perspective, Connection connection) implements AutoCloseable {

    /** @throws Failure if the warehouse has published nothing yet */
    public static OpenRelease current(Home home) throws IOException, SQLException {
        return current(home, Perspective.NEWEST_AS_REPORTED);
    }

    /**
     * Opens it so that every question answers under a perspective.
     *
     * @throws Failure if the warehouse has published nothing yet
     */
    public static OpenRelease current(Home home, Perspective perspective) throws IOException, SQLException {
        Release release = Release.current(home)
                .orElseThrow(() -> new Failure(ExitCode.ENVIRONMENT, "failure.no-release", home.root()));
        return new OpenRelease(release, perspective, release.connect(perspective));
    }

    /** What is to be said beside its figures, the perspective among it. */
    public ReleaseLabel label() {
        return release.label().under(perspective);
    }

    /** Lets names be searched in whatever spelling. */
    public void knowNames() throws SQLException {
        NameKey.defineIn(connection);
    }

    public DSLContext jooq() {
        return Jooq.over(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
