package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three years of knowledge, one release each: what each said is said again later, and what turned is told. */
class ReplayTest {

    private static final String HEAD = "indicator,ref_area,time_period,obs_value,source,source_detail\n";

    @TempDir
    static Path folder;

    private static Cli cli;
    private static Result second;

    @BeforeAll
    static void threeYearsOfKnowledge() throws IOException {
        cli = new Cli(folder);
        load("2022", "NQ28-2.1,VN,2021,48.3,GOV_REPORT,first edition\nNQ28-2.3,VN,2020,26.5,GOV_REPORT,report\n");
        second = load(
                "2024", "NQ28-2.1,VN,2021,50.4,GOV_REPORT,second edition\nNQ28-2.1,VN,2023,50.9,GOV_REPORT,report\n");
        load("2026", "NQ28-2.1,VN,2024,49.5,GOV_REPORT,report\nNQ28-2.3,VN,2024,28.2,GOV_REPORT,report\n");
    }

    private static Result load(String year, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(year + ".csv"), HEAD + rows);
        Result result = cli.run("load", file.toString(), "--known-from", year + "-05-20");
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        return result;
    }

    @ParameterizedTest(name = "release {0}, known on {1}")
    @CsvSource({"1, 2022-05-20", "2, 2024-05-20", "3, 2026-05-20"})
    void whatAReleaseSaidIsSaidAgainAfterLaterLoads(int release, String knownOn) throws Exception {
        JsonNode again = new ObjectMapper()
                .readTree(cli.run("progress", "--known-on", knownOn, "--format", "json")
                        .out());
        int year = Integer.parseInt(knownOn.substring(0, 4)) - 1;
        var recomputed = new TreeMap<String, String>();
        again.forEach(row -> recomputed.put(
                row.get("component_id").textValue() + " " + row.get("milestone_year"),
                row.get("verdict").textValue() + " " + row.get("step").textValue()));
        assertThat(again.get(0).get("year").intValue()).isEqualTo(year);
        assertThat(recomputed).isEqualTo(stored(release, year));
    }

    private static Map<String, String> stored(int release, int year) throws SQLException {
        Path mart = new Home(folder.resolve("gsw-data")).release(release).resolve("mart_progress.parquet");
        var verdicts = new TreeMap<String, String>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select component_id || ' ' || milestone_year, verdict || ' ' || step
                    from read_parquet('%s')
                    where ref_area = 'VN' and year = %d and method = 'attainment' and measure = 'value'
                    """.formatted(mart, year))) {
            while (rows.next()) {
                verdicts.put(rows.getString(1), rows.getString(2));
            }
        }
        return verdicts;
    }

    @Test
    void aRevisionThatTurnsAVerdictIsTold() {
        assertThat(second.out())
                .endsWith("1 kết luận thay đổi: 2.1 Cả nước, mốc 2025: Chưa đạt → Đạt (số liệu được sửa)\n");
    }

    @Test
    void anAnswerIsExplainedWithItsCellAndItsArithmetic() {
        // 28.2 of 2024 from 26.5 of 2020 towards 30 in 2030: 1.7 of 3.5 of the way in 4 of 10 years
        String why = cli.run("progress", "--target", "2.3", "--explain", "--lang", "en")
                .out();
        assertThat(why)
                .contains("2026.csv, cell\u00a0D3")
                .contains("(28.2 − 26.5) / (30 − 26.5) = 0.485714; (2024 − 2020) / (2030 − 2020) = 0.4")
                .contains("ratio 1.214286: On track");
    }
}
