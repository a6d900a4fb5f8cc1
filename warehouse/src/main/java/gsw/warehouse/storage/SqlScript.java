package gsw.warehouse.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of SQL statements on the class path. Values come in through DuckDB variables, never by editing the text.
 *
 * @param statements in order, without their semicolons
 */
public record SqlScript(List<String> statements) {

    /** @throws IllegalArgumentException if there is no such file beside the class */
    public static SqlScript beside(Class<?> place, String fileName) {
        try (InputStream file = place.getResourceAsStream(fileName)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + fileName + " beside " + place.getName());
            }
            return new SqlScript(split(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + fileName, e);
        }
    }

    public void run(Connection connection) throws SQLException {
        DuckDb.execute(connection, statements.toArray(String[]::new));
    }

    // Statements end at a semicolon; our files keep semicolons out of literals, and comments go first so that
    // theirs do not count.
    private static List<String> split(String text) {
        String code = text.replaceAll("(?m)--.*$", "");
        var statements = new ArrayList<String>();
        for (String statement : code.split(";\\s*(?:\\R|$)")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return List.copyOf(statements);
    }
}
