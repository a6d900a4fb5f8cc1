package gsw.app.wiring;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.DSLContext;

/** The catalogue of the current release; before the first release the one that ships. Names can be searched in it. */
public record OpenCatalogue(Connection connection) implements AutoCloseable {

    public static OpenCatalogue of(Home home) throws IOException, SQLException {
        Optional<Release> release = Release.current(home);
        Connection connection = release.isPresent() ? release.get().connect() : shipped(home);
        NameKey.defineIn(connection);
        return new OpenCatalogue(connection);
    }

    /** Made anew from the CSV files of the program and of the office; every row then knows its file and line. */
    public static Connection shipped(Home home) throws SQLException {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try {
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
            Catalogue.load(duckdb, home.ownCatalogue());
            return duckdb;
        } catch (SQLException | RuntimeException e) {
            duckdb.close();
            throw e;
        }
    }

    public DSLContext jooq() {
        return Jooq.over(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
