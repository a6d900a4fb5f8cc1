package gsw.warehouse.catalogue;

import gsw.warehouse.storage.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database in memory with the catalogue in it. */
final class LoadedCatalogue implements AutoCloseable {

    private final Connection duckdb;

    private LoadedCatalogue(Connection duckdb) {
        this.duckdb = duckdb;
    }

    static LoadedCatalogue asItShips() throws SQLException {
        return with(Optional.empty());
    }

    static LoadedCatalogue with(Path overrides) throws SQLException {
        return with(Optional.of(overrides));
    }

    private static LoadedCatalogue with(Optional<Path> overrides) throws SQLException {
        LoadedCatalogue empty = empty();
        Catalogue.load(empty.duckdb, overrides);
        return empty;
    }

    /** The tables without a row. */
    static LoadedCatalogue empty() throws SQLException {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        return new LoadedCatalogue(duckdb);
    }

    Connection connection() {
        return duckdb;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One text per row, its cells separated by {@code |}. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static String row(ResultSet result) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(result.getString(i)));
        }
        return String.join("|", cells);
    }

    String value(String sql) throws SQLException {
        return rows(sql).getFirst();
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }
}
