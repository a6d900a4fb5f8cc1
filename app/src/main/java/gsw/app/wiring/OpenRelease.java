package gsw.app.wiring;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** The release readers open, with its connection. */
public record OpenRelease(Release release, Connection connection) implements AutoCloseable {

    /** @throws Failure if the warehouse has published nothing yet */
    public static OpenRelease current(Home home) throws IOException, SQLException {
        Release release = Release.current(home)
                .orElseThrow(() -> new Failure(ExitCode.ENVIRONMENT, "failure.no-release", home.root()));
        return new OpenRelease(release, release.connect());
    }

    public ReleaseLabel label() {
        return release.label();
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
