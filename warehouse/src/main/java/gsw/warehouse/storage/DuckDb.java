package gsw.warehouse.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DuckDB connections, bounded in memory, and the little SQL that takes no bind parameter. */
public final class DuckDb {

    /** Enough for 20 million rows in tests of November 2026; what does not fit spills to disk. */
    private static final String MEMORY_LIMIT = "1500MB";

    private DuckDb() {}

    /** A private database in memory that spills into the given folder. */
    public static Connection inMemory(Path spillFolder) throws SQLException, IOException {
        Files.createDirectories(spillFolder);
        var settings = new Properties();
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("temp_directory", spillFolder.toAbsolutePath().toString());
        settings.setProperty("preserve_insertion_order", "false");
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    /** A release, read-only, with no way to read or write other files of the machine. */
    public static Connection readOnly(Path database, Path readableFolder) throws SQLException {
        var settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database.toAbsolutePath(), settings);
        execute(
                connection,
                "set allowed_directories = [" + literal(readableFolder.toAbsolutePath() + "/") + "]",
                "set enable_external_access = false",
                "set lock_configuration = true");
        return connection;
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        for (String sql : statements) {
            // A statement is closed by its first error, so each gets its own.
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** Sets a variable that SQL reads with {@code getvariable('name')}; the name is ours, the value may be anything. */
    public static void set(Connection connection, String name, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("set variable " + name + " = ?")) {
            statement.setObject(1, value);
            statement.execute();
        }
    }

    /** Sets a variable that holds a list of paths. */
    public static void setPaths(Connection connection, String name, Collection<Path> paths) throws SQLException {
        execute(connection, "set variable " + name + " = " + list(paths));
    }

    /** Sets a variable that holds a list of texts. */
    public static void setTexts(Connection connection, String name, Collection<String> texts) throws SQLException {
        execute(connection, "set variable " + name + " = " + listOf(texts.stream()));
    }

    /** A list of paths as SQL writes it. */
    public static String list(Collection<Path> paths) {
        return listOf(paths.stream().map(path -> path.toAbsolutePath().toString()));
    }

    private static String listOf(Stream<String> texts) {
        return texts.map(DuckDb::literal).collect(Collectors.joining(", ", "[", "]::varchar[]"));
    }

    /** A text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
