package gsw.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsw.warehouse.model.Perspective;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sex ratio at birth of 2023 was published as 112 first and as 111.8 later; each day knows its own. */
class PerspectiveTest {

    private static final String SRB_2023 =
            "select rtrim(rtrim(max(obs_value)::varchar, '0'), '.') from observation where time_period = '2023'";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void twoVintages() throws Exception {
        home = new Home(folder.resolve("kho"));
        var log = new LogOf(home);
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        new Publisher(home, List.of(PerspectiveTest::oneAnswer), "test").publish();
    }

    @Test
    void everyQuestionAnswersWithWhatWasKnownThen() throws Exception {
        assertThat(ask(Perspective.NEWEST_AS_REPORTED, SRB_2023)).isEqualTo("111.8");
        assertThat(ask(onDay(2024, 12, 31), SRB_2023)).isEqualTo("112");
        assertThat(ask(onDay(2024, 12, 31), SRB_2023.replace("observation", "fact_observation")))
                .isEqualTo("112");
        assertThat(ask(onDay(2024, 5, 21), "select count(*) from observation")).isEqualTo("0");
    }

    @Test
    void aDayLastsToItsEndAndAMomentCountsItself() throws Exception {
        assertThat(ask(onDay(2025, 7, 23), SRB_2023)).isEqualTo("111.8");
        assertThat(ask(Perspective.knownOn(LocalDateTime.of(2025, 7, 23, 2, 0)), SRB_2023))
                .isEqualTo("111.8");
        assertThat(ask(Perspective.knownOn(LocalDateTime.of(2025, 7, 23, 1, 59, 59)), SRB_2023))
                .isEqualTo("112");
    }

    @Test
    void analystsAskTheSameInSql() throws Exception {
        for (String moment : new String[] {"'2024-12-31'", "date '2025-07-22'", "timestamp '2025-07-23 01:59:59'"}) {
            String sql = SRB_2023.replace("observation", "observation_as_known_on(" + moment + ")");
            assertThat(ask(Perspective.NEWEST_AS_REPORTED, sql)).as(moment).isEqualTo("112");
        }
        assertThat(ask(
                        Perspective.NEWEST_AS_REPORTED,
                        "select count(*) from observation_as_known_on('2025-07-23') where obs_value = 111.8"))
                .isEqualTo("1");
    }

    @Test
    void theMacroHasTheColumnsOfTheView() throws Exception {
        String columns = "select string_agg(column_name || ' ' || column_type, ', ') from (describe from %s)";
        assertThat(ask(Perspective.NEWEST_AS_REPORTED, columns.formatted("observation_as_known_on('2024-12-31')")))
                .isEqualTo(ask(Perspective.NEWEST_AS_REPORTED, columns.formatted("observation")));
        assertThat(ask(onDay(2024, 12, 31), columns.formatted("fact_observation")))
                .isEqualTo(ask(Perspective.NEWEST_AS_REPORTED, columns.formatted("fact_observation")));
    }

    /** Hà Nội is a unit that the mergers of 2025 left as it was: its history goes on under its new key. */
    @Test
    void bothClocksAndTheMapAnswerTogether() throws Exception {
        var log = new LogOf(home);
        log.says("VN63_01", 2023, "113", "2024-03-01 08:00:00");
        log.says("VN63_01", 2023, "112.5", "2025-08-01 08:00:00");
        new Publisher(home, List.of(), "test").publish();
        String hanoi = SRB_2023 + " and ref_area = 'VN34_01'";
        var then = new Perspective(
                Optional.of(Perspective.endOf(LocalDate.of(2024, 12, 31))), Optional.of(LocalDate.of(2025, 7, 1)));
        var now = new Perspective(Optional.empty(), Optional.of(LocalDate.of(2025, 7, 1)));

        assertThat(ask(then, hanoi)).isEqualTo("113");
        assertThat(ask(now, hanoi)).isEqualTo("112.5");
        assertThat(ask(
                        Perspective.NEWEST_AS_REPORTED,
                        hanoi.replace("observation", "observation_at('2024-12-31', '2025-07-01')")))
                .isEqualTo("113");
        assertThat(ask(
                        Perspective.NEWEST_AS_REPORTED,
                        hanoi.replace("observation", "observation_on_basis('2025-07-01')")))
                .isEqualTo("112.5");
    }

    /** Otherwise a question about one place would read the versions of all. */
    @Test
    void aConditionOnTheKeyReachesTheLog() throws Exception {
        assertThat(plan("select * from observation_as_known_on('2024-12-31') where indicator = 'NAT2021:0103'"
                        + " and ref_area = 'VN63_24'"))
                .containsPattern("Filters:[^┐]*indicator='NAT2021:0103'")
                .containsPattern("READ_PARQUET[^┐]*Filters:[^┐]*ref_area='VN63_24'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "mart_progress", "mart_progress_input", "verdict_change"})
    void storedAnswersAreNotShownAsThoseOfAnotherDay(String table) {
        assertThatThrownBy(() -> ask(onDay(2024, 12, 31), "select count(*) from " + table))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("gsw progress");
    }

    static void oneAnswer(Connection release) throws SQLException {
        DuckDb.execute(release, """
            insert into mart_progress by name select
                'NQ28-4.1' as component_id, 'NQ28-4.1' as target_id, 'VN' as ref_area, 2024 as year,
                2025 as milestone_year, 'attainment' as method, 'value' as measure, '1' as method_version,
                'national' as target_rule, 'NQ28' as target_set
            """);
    }

    private static Perspective onDay(int year, int month, int day) {
        return new Perspective(Optional.of(Perspective.endOf(LocalDate.of(year, month, day))), Optional.empty());
    }

    private String plan(String sql) throws Exception {
        try (Connection connection = Release.current(home).orElseThrow().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain " + sql)) {
            row.next();
            return row.getString(2);
        }
    }

    private String ask(Perspective perspective, String sql) throws Exception {
        try (Connection connection = Release.current(home).orElseThrow().connect(perspective);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
