package gsw.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void statementsEndAtSemicolonsOutsideOfQuotesAndComments() {
        assertThat(Statements.of("select ';' as a; select \";\" /* ; */ -- ;\n from t; select $$;$$"))
                .containsExactly("select ';' as a", "select \";\" /* ; */ -- ;\n from t", "select $$;$$");
    }

    @Test
    void aDoubledQuoteDoesNotEndAText() {
        assertThat(Statements.of("select 'it''s; fine'; select 2")).containsExactly("select 'it''s; fine'", "select 2");
    }

    @Test
    void emptyStatementsAreNone() {
        assertThat(Statements.of(" ;; \n ; ")).isEmpty();
    }

    @Test
    void aStatementMayTakeSeveralLines() {
        var statements = new Statements();
        assertThat(statements.add("select 'one")).isEmpty();
        assertThat(statements.isEmpty()).isFalse();
        assertThat(statements.add("; two'")).isEmpty();
        assertThat(statements.add("as a; select 2; select")).containsExactly("select 'one\n; two'\nas a", "select 2");
        assertThat(statements.rest()).containsExactly("select");
    }

    @Test
    void aLongTextIsNoTrouble() {
        String sql = "select '" + "x".repeat(200_000) + "'";
        assertThat(Statements.of(sql + ";")).containsExactly(sql);
    }
}
