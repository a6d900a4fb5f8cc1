package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.app.terminal.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On no release at all: what needs no table is answered all the same. */
class SqlCommandTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder);
    }

    @Test
    void anAnswerIsATableWithNumbersToTheRight() {
        Result result = cli.run("sql", """
            select * from (values
                ('Hà Nội', 8435.650000000000::decimal(38, 12), null),
                ('Đắk Lắk', 50.900000000000, 'mới'),
                ('Cả nước', 0.000000000000, ''))
                as t ("Địa bàn", n, ghi_chu)
            """);
        assertThat(result.out()).isEqualTo("""
            Địa bàn        n  ghi_chu
            ───────  ───────  ───────
            Hà Nội   8435.65
            Đắk Lắk     50.9  mới
            Cả nước        0
            """);
        assertThat(result.isDone()).isTrue();
    }

    @Test
    void csvFollowsTheStandardAndLeavesNullsEmpty() {
        assertThat(cli.run("sql", "select 1.50 as a, null as b, 'x,\"y\"' as c, true as d", "--format", "csv")
                        .out())
                .isEqualTo("a,b,c,d\r\n1.5,,\"x,\"\"y\"\"\",true\r\n");
    }

    @Test
    void jsonHoldsExactNumbersAndNulls() throws Exception {
        Result result = cli.run(
                "sql",
                "select 12345678901234567890.123400000000::decimal(38, 12) as exact, null as nothing, 'à' as text,"
                        + " date '2025-07-01' as day, timestamp '2026-11-22 10:30:00' as moment, [1, 2] as list,"
                        + " {'a': 0.10} as struct, 'nan'::double as nan",
                "--format",
                "json");
        assertThat(result.out()).isEqualTo("""
            [
            {"exact": 12345678901234567890.1234, "nothing": null, "text": "à", "day": "2025-07-01", \
            "moment": "2026-11-22 10:30:00", "list": [1, 2], "struct": {"a": 0.1}, "nan": null}
            ]
            """);
        assertThat(new ObjectMapper().readTree(result.out())).hasSize(1);
    }

    @Test
    void noRowIsAnEmptyArrayAndATableOfNothing() {
        assertThat(cli.run("sql", "select 1 as a where false", "--format", "json")
                        .out())
                .isEqualTo("[]\n");
        assertThat(cli.run("sql", "select 1 as a where false").out()).isEqualTo("a\n─\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x (a int)",
                "copy (select 1) to 'x.csv'",
                "attach 'x.duckdb'",
                "set memory_limit = '1GB'",
                "pivot (select 1 as a, 2 as b) on a using sum(b)",
                "explain select 1",
                "select 1; drop table x"
            })
    void whatIsNoSelectIsRefused(String sql) {
        Result result = cli.run("sql", sql, "--lang", "en");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
            Only statements that read are taken (SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE). \
            Those that write, EXPLAIN and PIVOT are not; a PIVOT can be written as sum(…) filter (where …).
            """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesOfTheMachineCannotBeRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Result result = cli.run("sql", "from read_csv('" + secret + "')");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("file system operations are disabled");
    }

    @Test
    void whatDuckDbCannotAnswerIsSaidInOneLine() {
        Result result = cli.run("sql", "select nonsense");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("Không trả lời được: Referenced column \"nonsense\" was not found because the FROM clause is"
                        + " missing\n");
        assertThat(cli.run("sql", "selec 1", "--lang", "en").err())
                .isEqualTo("Cannot answer: syntax error at or near \"selec\"\n");
    }

    @Test
    void aTableThatIsNotThereYetIsWantingARelease() {
        Result result = cli.run("sql", "from observation", "--lang", "en");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).startsWith("There is no data release in " + folder.resolve("gsw-data") + " yet.");
    }

    @Test
    void severalStatementsAreAnsweredOneAfterTheOther() {
        assertThat(cli.run("sql", "select 1 as a; -- then;\n select ';' as b").out())
                .isEqualTo("a\n─\n1\nb\n─\n;\n");
    }

    @Test
    void withoutAQueryStatementsAreReadFromTheInput() {
        Result result = cli.runWithInput("select 1 as a;\nselect\n  2 as b", "sql");
        assertThat(result.out()).isEqualTo("a\n─\n1\nb\n─\n2\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void inAFileTheFirstErrorEndsIt() {
        Result result = cli.runWithInput("select 1 as a;\nselect x;\nselect 3 as c;", "sql");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEqualTo("a\n─\n1\n");
    }

    @Test
    void inAConversationAnErrorIsSaidAndTheConversationGoesOn() {
        var typed = new Cli(folder, Map.of(), new Screen(true, false, false, Map.of()));
        Result result = typed.runWithInput("selec 1;\nselect 3 as c;\nexit\nselect 4 as d;", "sql", "--lang", "en");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("c\n─\n3\n");
        assertThat(result.err()).isEqualTo("""
            Type SELECT statements, each ended by a semicolon. show tables; lists the tables. exit to leave.
            gsw> Cannot answer: syntax error at or near "selec"
            gsw> gsw> \
            """);
    }

    @Test
    void anAnswerCanGoToAFileWhoseNameSaysHow() throws Exception {
        Result result = cli.run("sql", "select 1 as a", "--out", "results/a.csv");
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("results/a.csv")).hasContent("a\n1\n");
    }
}
