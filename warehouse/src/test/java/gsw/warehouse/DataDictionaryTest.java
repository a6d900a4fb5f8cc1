package gsw.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The data dictionary describes every table, view and macro of a release, column by column, and nothing else. */
class DataDictionaryTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "data-dictionary.md");

    private static final Pattern TABLE = Pattern.compile("### `(\\w+)`");
    private static final Pattern COLUMN = Pattern.compile("\\| `(\\w+)` \\| ([a-z][a-z0-9(),]*) \\|.*");

    /** Columns of each table as {@code name type}, in order. */
    private static Map<String, List<String>> described;

    private static Map<String, List<String>> built;
    private static List<String> macros;
    private static String page;

    @BeforeAll
    static void readThePageAndRunTheSchema() throws IOException, SQLException {
        page = Files.readString(PAGE);
        described = describedOn(page);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            SqlScript.beside(DataDictionaryTest.class, "schema.sql").run(duckdb);
            SqlScript.beside(DataDictionaryTest.class, "views.sql").run(duckdb);
            built = columnsOf(duckdb);
            DuckDb.execute(duckdb, "create view fact_observation_as_reported as from fact_observation");
            SqlScript.beside(DataDictionaryTest.class, "basis.sql").run(duckdb);
            macros = macrosOf(duckdb);
        }
    }

    @Test
    void everyTableAndViewIsDescribed() {
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(built.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyColumnIsDescribedInItsPlaceWithItsType() {
        return built.entrySet().stream()
                .map(table -> dynamicTest(
                        table.getKey(),
                        () -> assertThat(described.getOrDefault(table.getKey(), List.of()))
                                .isEqualTo(table.getValue())));
    }

    @Test
    void everyMacroIsNamed() {
        assertThat(macros).allSatisfy(macro -> assertThat(page).contains("`" + macro + "("));
    }

    private static Map<String, List<String>> describedOn(String page) {
        var tables = new LinkedHashMap<String, List<String>>();
        var columns = new ArrayList<String>();
        for (String line : page.lines().toList()) {
            Matcher table = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (table.matches()) {
                columns = new ArrayList<>();
                tables.put(table.group(1), columns);
            } else if (column.matches()) {
                columns.add(column.group(1) + " " + column.group(2));
            }
        }
        return tables;
    }

    private static Map<String, List<String>> columnsOf(Connection duckdb) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        try (Statement statement = duckdb.createStatement();
                ResultSet columns = statement.executeQuery("""
                    select table_name, column_name, lower(data_type)
                    from information_schema.columns
                    order by table_name, ordinal_position
                    """)) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(columns.getString(2) + " " + columns.getString(3));
            }
        }
        return tables;
    }

    private static List<String> macrosOf(Connection duckdb) throws SQLException {
        var names = new ArrayList<String>();
        try (Statement statement = duckdb.createStatement();
                ResultSet functions = statement.executeQuery("""
                    select distinct function_name from duckdb_functions()
                    where not internal order by function_name
                    """)) {
            while (functions.next()) {
                names.add(functions.getString(1));
            }
        }
        return names;
    }
}
