package gsw.warehouse.catalogue;

import gsw.warehouse.storage.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A filled catalogue, kept in a file until the program ends. A load needs it twice, for its own work and for the release,
 * and to read, check and project the files again takes many times as long as to copy the tables.
 */
final class KeptCatalogue {

    /** The one that ships, and that of an office beside it. */
    private static final int MOST = 2;

    private static final LinkedHashMap<List<CatalogueFile.Content>, KeptCatalogue> KEPT = new LinkedHashMap<>();

    /** What {@link Catalogue#load} leaves in a database; the places of rows stand in a temporary table. */
    private static final String TABLES = """
        select table_name
        from duckdb_tables()
        where starts_with(table_name, 'dim_') and database_name = current_database()
            or table_name = 'catalogue_place' and temporary
        """;

    private final List<String> tables;
    private final Path file;

    private KeptCatalogue(List<String> tables, Path file) {
        this.tables = tables;
        this.file = file;
    }

    /** The catalogue of just these files, if it was filled before. */
    static synchronized Optional<KeptCatalogue> of(List<CatalogueFile.Content> files) {
        return Optional.ofNullable(KEPT.get(files));
    }

    /** Keeps a copy of what was filled. Where there is no room for it the next one is filled as this one was. */
    static synchronized void keep(List<CatalogueFile.Content> files, Connection filled) {
        try {
            KEPT.put(files, copyOf(filled));
            if (KEPT.size() > MOST) {
                KEPT.pollFirstEntry().getValue().delete();
            }
        } catch (IOException | SQLException noRoom) {
            KEPT.remove(files);
        }
    }

    private static KeptCatalogue copyOf(Connection filled) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("gsw-catalogue-");
        Path file = folder.resolve("catalogue.duckdb");
        folder.toFile().deleteOnExit(); // what is registered last is deleted first
        file.toFile().deleteOnExit();
        var kept = new KeptCatalogue(tables(filled), file);
        kept.transfer(filled, "", table -> "create table kept." + table + " as from " + table);
        return kept;
    }

    /** Fills the empty tables of a schema, all or none. */
    void copyInto(Connection empty) throws SQLException {
        transfer(
                empty,
                " (read_only)",
                table -> table.startsWith("dim_")
                        ? "insert into " + table + " from kept." + table
                        : "create or replace temp table " + table + " as from kept." + table);
    }

    private interface Copy {
        /** The statement that copies a table. */
        String of(String table);
    }

    private void transfer(Connection duckdb, String mode, Copy copy) throws SQLException {
        DuckDb.execute(duckdb, "attach " + DuckDb.literal(file.toString()) + " as kept" + mode, "begin transaction");
        try {
            for (String table : tables) {
                DuckDb.execute(duckdb, copy.of(table));
            }
            DuckDb.execute(duckdb, "commit");
        } catch (SQLException e) {
            DuckDb.execute(duckdb, "rollback");
            throw e;
        } finally {
            DuckDb.execute(duckdb, "detach kept");
        }
    }

    private static List<String> tables(Connection filled) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = filled.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
    }
}
