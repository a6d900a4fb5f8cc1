package gsw.etl.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What one phase leaves for the next: small notes as JSON, small tables as Parquet, each there whole or not at all. A load
 * that was cut off goes on from them in another process; its rows, which are in memory, are read and worked out again.
 */
final class LoadWork implements AutoCloseable {

    private static final SqlScript SCHEMA = SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** Columns hold few texts or nearly as many as rows: to look for repetitions among the latter is lost work. */
    private static final String AS_PARQUET = "format parquet, compression snappy, dictionary_size_limit 5000";

    private final Home home;
    private final Path room;
    private final Path folder;
    private @Nullable Connection duckdb;

    private LoadWork(Home home, Path room) {
        this.home = home;
        this.room = room;
        this.folder = room.resolve("load");
    }

    /** Of a load that is to be published: it has the working folder of the warehouse to itself. */
    static LoadWork ofLoad(Home home) {
        return new LoadWork(home, home.work());
    }

    /** Of a dry run: apart from a load that was cut off, so that the load can still go on from what it left. */
    static LoadWork ofDryRun(Home home) {
        return new LoadWork(home, home.work().resolve("dry-run"));
    }

    /** A folder beside the notes and tables. */
    Path folder(String name) {
        return room.resolve(name);
    }

    /** Forgets whatever an earlier one left in the same room. */
    void clear() throws IOException {
        Durable.delete(room);
        deleteIfEmpty(home.work());
    }

    /** Where a segment of the log is written before it becomes part of it. */
    Path segment() {
        return folder("segment");
    }

    Path folder() throws IOException {
        return Files.createDirectories(folder);
    }

    void note(String name, Object value) throws IOException {
        Durable.write(folder().resolve(name + ".json"), JSON.writeValueAsString(value));
    }

    <T> T note(String name, Class<T> type) throws IOException {
        return JSON.readValue(folder.resolve(name + ".json").toFile(), type);
    }

    boolean hasNote(String name) {
        return Files.exists(folder.resolve(name + ".json"));
    }

    /** The working database: the catalogue, and whatever tables earlier phases saved. */
    Connection duckdb() throws IOException, SQLException {
        if (duckdb == null) {
            duckdb = DuckDb.inMemory(spill());
            SCHEMA.run(duckdb);
            Catalogue.load(duckdb, home.ownCatalogue());
        }
        return duckdb;
    }

    /** Makes saved tables available as they were saved. */
    void restore(String... tables) throws IOException, SQLException {
        for (String table : tables) {
            show(table);
        }
    }

    /** Saves tables or views for the phases to come. From then on they are read from their files: memory is for work. */
    void save(String... tables) throws IOException, SQLException {
        for (String table : tables) {
            Path unfinished = folder().resolve(table + ".parquet.tmp");
            DuckDb.set(duckdb(), "unfinished", unfinished.toAbsolutePath().toString());
            DuckDb.execute(duckdb(), "copy (from " + table + ") to (getvariable('unfinished')) (" + AS_PARQUET + ")");
            Durable.rename(unfinished, file(table));
            show(table);
        }
    }

    /** Drops a table that no phase to come reads: memory is for those. */
    void forget(String table) throws IOException, SQLException {
        DuckDb.execute(duckdb(), "drop table " + table);
    }

    private void show(String table) throws IOException, SQLException {
        if (isTable(table)) {
            DuckDb.execute(duckdb(), "drop table " + table);
        }
        DuckDb.execute(
                duckdb(),
                "create or replace view " + table + " as from read_parquet("
                        + DuckDb.literal(file(table).toAbsolutePath().toString()) + ")");
    }

    private boolean isTable(String name) throws IOException, SQLException {
        try (PreparedStatement statement =
                duckdb().prepareStatement("select count(*) from duckdb_tables() where table_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".parquet");
    }

    private Path spill() {
        return folder.resolve("spill");
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // what stands in it is still needed
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        if (duckdb != null) {
            duckdb.close();
            duckdb = null;
        }
        // A load that was not begun, or is done, leaves nothing; one that failed leaves what it goes on from.
        Durable.delete(spill());
        deleteIfEmpty(folder);
        deleteIfEmpty(room);
        deleteIfEmpty(home.work());
    }
}
