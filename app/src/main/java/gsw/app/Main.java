package gsw.app;

import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The program. */
@Command(name = "gsw", mixinStandardHelpOptions = true, description = "The gender statistics warehouse.")
public final class Main {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Command(description = "Answers a query.")
    void sql(@Parameters(paramLabel = "QUERY") String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }
}
