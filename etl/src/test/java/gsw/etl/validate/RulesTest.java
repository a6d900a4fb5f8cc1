package gsw.etl.validate;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the catalogue and their queries. */
class RulesTest {

    private static final Path QUERIES = Path.of("src/main/resources/gsw/etl/validate");

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void everyRuleHasItsQueryAndEveryQueryItsRule(RuleKind kind) throws Exception {
        assertThat(queries(kind)).isEqualTo(rules(kind));
    }

    @Test
    void everyQueryIsOneStatement() throws Exception {
        for (RuleKind kind : RuleKind.values()) {
            for (String code : queries(kind)) {
                assertThat(Rule.named(kind, code).query().statements()).as(code).hasSize(1);
            }
        }
    }

    private static TreeSet<String> queries(RuleKind kind) throws Exception {
        try (Stream<Path> files = Files.list(QUERIES.resolve(kind.folder()))) {
            var codes = new TreeSet<String>();
            files.forEach(file -> codes.add(file.getFileName().toString().replace(".sql", "")));
            return codes;
        }
    }

    private static TreeSet<String> rules(RuleKind kind) throws Exception {
        var codes = new TreeSet<String>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
            Catalogue.load(duckdb, Optional.empty());
            try (Statement statement = duckdb.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select rule_code from dim_rule where rule_kind = '" + kind.code() + "'")) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        }
        return codes;
    }
}
