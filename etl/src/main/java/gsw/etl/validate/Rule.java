package gsw.etl.validate;

import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the catalogue and the query that finds what breaks it: {@code row_id}, {@code column_name}, {@code found} and
 * {@code expected}.
 */
record Rule(String code, SqlScript query) {

    private static final SqlScript COLLECT = SqlScript.beside(Rule.class, "collect.sql");

    /** Those that apply to something in this load; a rule that an office took out of the catalogue is not run. */
    static List<Rule> of(Connection work, RuleKind kind) throws SQLException {
        var rules = new ArrayList<Rule>();
        try (PreparedStatement statement = work.prepareStatement("""
            select rule_code from dim_rule
            where rule_kind = ? and rule_code in (select rule_code from rule_scope)
            order by rule_code
            """)) {
            statement.setString(1, kind.code());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rules.add(named(kind, rows.getString(1)));
                }
            }
        }
        return rules;
    }

    /** @throws IllegalArgumentException if the program has no query for such a rule */
    static Rule named(RuleKind kind, String code) {
        return new Rule(code, SqlScript.beside(Rule.class, kind.folder() + "/" + code + ".sql"));
    }

    void run(Connection work) throws SQLException {
        DuckDb.set(work, "rule_code", code);
        DuckDb.execute(
                work,
                "create or replace temp table found_by_rule as "
                        + query.statements().getFirst());
        COLLECT.run(work);
    }
}
