package gsw.warehouse.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the checks of the catalogue: one small file each, listed in {@code checks/checks.txt}. */
public final class IntegrityChecks {

    private IntegrityChecks() {}

    /** Every row that breaks a rule, in the order of the checks; empty when the catalogue is sound. */
    public static List<IntegrityFinding> run(Connection duckdb) throws SQLException {
        NameKey.defineIn(duckdb);
        var findings = new ArrayList<IntegrityFinding>();
        for (IntegrityCheck check : all()) {
            findings.addAll(run(duckdb, check));
        }
        return findings.isEmpty() ? findings : placed(findings, places(duckdb));
    }

    static List<IntegrityCheck> all() {
        return CatalogueResource.text("checks/checks.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> IntegrityCheck.parse(CatalogueResource.text("checks/" + name + ".yaml")))
                .toList();
    }

    static List<IntegrityFinding> run(Connection duckdb, IntegrityCheck check) throws SQLException {
        var findings = new ArrayList<IntegrityFinding>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(check.query())) {
            while (rows.next()) {
                findings.add(new IntegrityFinding(
                        check, String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)), ""));
            }
        } catch (SQLException e) {
            throw new SQLException("The check %s cannot run: %s".formatted(check.name(), e.getMessage()), e);
        }
        return findings;
    }

    private static List<IntegrityFinding> placed(List<IntegrityFinding> findings, Map<String, String> places) {
        return findings.stream()
                .map(finding -> new IntegrityFinding(
                        finding.check(),
                        finding.subject(),
                        finding.detail(),
                        places.getOrDefault(finding.subject(), "")))
                .toList();
    }

    /** File and lines by subject; empty on a connection that did not load the catalogue itself. */
    private static Map<String, String> places(Connection duckdb) throws SQLException {
        var places = new TreeMap<String, String>();
        if (!isLoadedHere(duckdb)) {
            return places;
        }
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select subject, string_agg(file_name || ', line ' || line, '; ' order by file_name, line)
                    from catalogue_place
                    group by subject
                    """)) {
            while (rows.next()) {
                places.put(rows.getString(1), rows.getString(2));
            }
        }
        return places;
    }

    private static boolean isLoadedHere(Connection duckdb) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from duckdb_tables() where temporary and table_name = 'catalogue_place'")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
