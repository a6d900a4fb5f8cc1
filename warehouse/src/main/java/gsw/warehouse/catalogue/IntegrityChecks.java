package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.storage.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the checks of the catalogue: one small file each, listed in {@code checks/checks.txt}. */
public final class IntegrityChecks {

    /** What a detail says in both languages; days and numbers as people write them, without idle zeros. */
    private static final String[] MACROS = {
        "create or replace temp macro said(vi, en) as struct_pack(vi := vi, en := en)",
        "create or replace temp macro number_en(number) as regexp_replace(number::varchar,"
                + " '[.]0+$|([.][0-9]*[1-9])0+$', '\\1')",
        "create or replace temp macro number_vi(number) as replace(number_en(number), '.', ',')",
        "create or replace temp macro day_vi(day) as strftime(try_cast(day as date), '%d/%m/%Y')"
    };

    private static final Bilingual NOWHERE = new Bilingual("", "");

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
        DuckDb.execute(duckdb, MACROS);
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(check.query())) {
            while (rows.next()) {
                findings.add(new IntegrityFinding(
                        check, String.valueOf(rows.getString(1)), detail((Struct) rows.getObject(2)), NOWHERE));
            }
        } catch (SQLException e) {
            throw new SQLException("The check %s cannot run: %s".formatted(check.name(), e.getMessage()), e);
        }
        return findings;
    }

    private static Bilingual detail(Struct said) throws SQLException {
        Object[] texts = said.getAttributes();
        return new Bilingual(String.valueOf(texts[0]), String.valueOf(texts[1]));
    }

    private static List<IntegrityFinding> placed(List<IntegrityFinding> findings, Map<String, Bilingual> places) {
        return findings.stream()
                .map(finding -> new IntegrityFinding(
                        finding.check(),
                        finding.subject(),
                        finding.detail(),
                        places.getOrDefault(finding.subject(), NOWHERE)))
                .toList();
    }

    /** File and lines by subject; empty on a connection that did not load the catalogue itself. */
    private static Map<String, Bilingual> places(Connection duckdb) throws SQLException {
        var places = new TreeMap<String, Bilingual>();
        if (!isLoadedHere(duckdb)) {
            return places;
        }
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select
                        subject,
                        string_agg(file_name || ', dòng ' || line, '; ' order by file_name, line) as place_vi,
                        string_agg(file_name || ', line ' || line, '; ' order by file_name, line) as place_en
                    from catalogue_place
                    group by subject
                    """)) {
            while (rows.next()) {
                places.put(rows.getString(1), new Bilingual(rows.getString(2), rows.getString(3)));
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
