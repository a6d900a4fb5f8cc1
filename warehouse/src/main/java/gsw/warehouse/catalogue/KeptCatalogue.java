package gsw.warehouse.catalogue;

import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * A filled catalogue, kept in a file: to read, check and project the files again takes many times as long as to copy the
 * tables. The one that ships is kept beside the program, where its first run put it when the program was built; another is
 * kept until the program ends, since a load needs it twice, for its own work and for the release.
 */
final class KeptCatalogue {

    /** The folder of the program, as its launcher says. */
    private static final String PROGRAM = "gsw.program";

    private static final List<String> SCRIPTS =
            List.of("/gsw/warehouse/schema.sql", "catalogue.sql", "projection.sql", "places.sql");

    /** Until the program ends: that of an office, and one more. */
    private static final int MOST = 2;

    private static final LinkedHashMap<List<CatalogueFile.Content>, KeptCatalogue> KEPT = new LinkedHashMap<>();

    /** What {@link Catalogue#load} leaves in a database; the places of rows stand in a temporary table. */
    private static final String TABLES_OF_FILLED = """
        select table_name
        from duckdb_tables()
        where starts_with(table_name, 'dim_') and database_name = current_database()
            or table_name = 'catalogue_place' and temporary
        """;

    private static final String TABLES_OF_KEPT = "select table_name from duckdb_tables() where database_name = 'kept'";

    private final Path file;

    private KeptCatalogue(Path file) {
        this.file = file;
    }

    /** The catalogue of just these files, if it was filled before. */
    static synchronized Optional<KeptCatalogue> of(List<CatalogueFile.Content> files) {
        Optional<Path> place = besideProgram(files);
        return place.isPresent()
                ? place.filter(Files::exists).map(KeptCatalogue::new)
                : Optional.ofNullable(KEPT.get(files));
    }

    /** Keeps a copy of what was filled. Where there is no room for it the next one is filled as this one was. */
    static synchronized void keep(List<CatalogueFile.Content> files, Connection filled) {
        try {
            Optional<Path> place = besideProgram(files);
            if (place.isPresent()) {
                copyTo(place.get(), filled);
            } else {
                KEPT.put(files, copyUntilTheEnd(filled));
                if (KEPT.size() > MOST) {
                    KEPT.pollFirstEntry().getValue().delete();
                }
            }
        } catch (IOException | SQLException noRoom) {
            KEPT.remove(files);
        }
    }

    /**
     * Where the catalogue that ships is kept; empty for another, or if nobody may write there. Its name changes with every file it is made of; the build takes away those
     * of an earlier program, whose code may have read the same files otherwise.
     */
    private static Optional<Path> besideProgram(List<CatalogueFile.Content> files) {
        return Optional.ofNullable(System.getProperty(PROGRAM))
                .filter(there -> files.stream().noneMatch(CatalogueFile.Content::isOverride))
                .map(there -> Path.of(there, "catalogue-" + version(files) + ".duckdb"))
                .filter(file -> Files.exists(file) || Files.isWritable(file.getParent()));
    }

    private static String version(List<CatalogueFile.Content> files) {
        var all = new StringBuilder();
        files.forEach(file -> all.append(file).append('\n'));
        SCRIPTS.forEach(script -> all.append(CatalogueResource.text(script)));
        return CatalogueFile.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void copyTo(Path file, Connection filled) throws IOException, SQLException {
        Path unfinished = Files.createTempFile(file.getParent(), "catalogue-", ".tmp");
        Files.delete(unfinished); // DuckDB makes the file itself
        new KeptCatalogue(unfinished).fillFrom(filled);
        Durable.rename(unfinished, file);
    }

    private static KeptCatalogue copyUntilTheEnd(Connection filled) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("gsw-catalogue-");
        Path file = folder.resolve("catalogue.duckdb");
        folder.toFile().deleteOnExit(); // what is registered last is deleted first
        file.toFile().deleteOnExit();
        var kept = new KeptCatalogue(file);
        kept.fillFrom(filled);
        return kept;
    }

    private void fillFrom(Connection filled) throws SQLException {
        DuckDb.execute(filled, "attach " + DuckDb.literal(file.toString()) + " as kept");
        transfer(filled, TABLES_OF_FILLED, table -> "create table kept." + table + " as from " + table);
    }

    /**
     * Fills the empty tables of a schema, all or none.
     *
     * @return whether it did; a file that was damaged holds no catalogue, and the next one takes its place
     */
    boolean copyInto(Connection empty) throws SQLException {
        try {
            DuckDb.execute(empty, "attach " + DuckDb.literal(file.toString()) + " as kept (read_only)");
        } catch (SQLException damaged) {
            return false;
        }
        transfer(
                empty,
                TABLES_OF_KEPT,
                table -> table.startsWith("dim_")
                        ? "insert into " + table + " from kept." + table
                        : "create or replace temp table " + table + " as from kept." + table);
        return true;
    }

    private interface Copy {
        /** The statement that copies a table. */
        String of(String table);
    }

    private static void transfer(Connection duckdb, String tables, Copy copy) throws SQLException {
        DuckDb.execute(duckdb, "begin transaction");
        try {
            for (String table : names(duckdb, tables)) {
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

    private static List<String> names(Connection duckdb, String tables) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(tables)) {
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
