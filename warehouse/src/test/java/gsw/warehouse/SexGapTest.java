package gsw.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view of the gaps between women and men. */
class SexGapTest {

    private static final String POPULATION = "NAT2015:0102";
    private static final String SEX_RATIO_AT_BIRTH = "NAT2021:0103";

    private Connection release;

    @BeforeEach
    void anEmptyRelease() throws Exception {
        release = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(SexGapTest.class, "schema.sql").run(release);
        Catalogue.load(release, Optional.empty());
        SqlScript.beside(SexGapTest.class, "views.sql").run(release);
        execute("""
            insert into load_file by name
            select 1 as load_id, 1 as file_no, 'census.csv' as file_name, '0' as file_sha256, 0 as file_bytes,
                'accepted' as outcome, 2 as rows_read, 2 as rows_accepted, 0 as rows_rejected, 2 as rows_new,
                0 as rows_changed, 0 as rows_unchanged, 0 as rows_status, 0 as rows_withdrawn,
                timestamp '2019-12-19' as known_from, timestamp '2019-12-19' as recorded_at, false as is_backdated,
                false as is_synthetic,
                'test' as program_version
            """);
    }

    @AfterEach
    void close() throws SQLException {
        release.close();
    }

    /** The census of 1 April 2019 counted 47,881,061 men and 48,327,923 women and published 99.1 men per 100 women. */
    @Test
    void theGapOfTheCensusAgreesWithThePublishedSexRatio() throws SQLException {
        observed(POPULATION, "F", "48327923");
        observed(POPULATION, "M", "47881061");

        assertThat(number("gap")).isEqualTo(446_862);
        assertThat(100 / number("parity_index")).isCloseTo(99.1, within(0.05));
        assertThat(number("female_share")).isCloseTo(50.2, within(0.05));
    }

    /** UNESCO's adjusted index is as far above 1 for one sex as it is below for the other. */
    @Test
    void theAdjustedIndexIsSymmetricAboutParity() throws SQLException {
        observed(POPULATION, "F", "50");
        observed(POPULATION, "M", "40");
        double womenAhead = number("adjusted_parity_index");
        execute("update fact_observation set obs_value = 90 - obs_value");

        assertThat(number("adjusted_parity_index")).isCloseTo(2 - womenAhead, within(1e-12));
    }

    @Test
    void aShareOfWomenIsNotMadeFromRates() throws SQLException {
        observed(SEX_RATIO_AT_BIRTH, "F", "112");
        observed(SEX_RATIO_AT_BIRTH, "M", "111");

        assertThat(ask("select count(*) from sex_gap where female_share is null"))
                .isEqualTo(1);
    }

    @Test
    void aFigureOfOneSexOnlyHasNoGapAndNothingIsDividedByZero() throws SQLException {
        observed(POPULATION, "F", "7");
        assertThat(ask("select count(*) from sex_gap")).isZero();

        observed(POPULATION, "M", "0");
        assertThat(ask("select count(*) from sex_gap where gap = 7 and parity_index is null"))
                .isEqualTo(1);
    }

    private void observed(String indicator, String sex, String value) throws SQLException {
        try (PreparedStatement insert = release.prepareStatement("""
            insert into fact_observation by name
            select 'country' as area_level, ? as indicator, 'VN' as ref_area, '2019-04-01' as time_period, ? as sex,
                '_T' as age, '_T' as urbanisation, '_T' as ethnicity, '_T' as breakdown, 'NSO_CENSUS2019' as source,
                ?::decimal(38, 12) as obs_value, 'PS' as unit_measure, 0 as unit_mult, 'A' as obs_status,
                'F' as conf_status, date '2019-04-01' as period_start, date '2019-04-01' as period_end,
                false as is_synthetic, timestamp '2019-12-19' as known_from, 1 as load_id, 1 as file_no,
                '0' as file_sha256
            """)) {
            insert.setString(1, indicator);
            insert.setString(2, sex);
            insert.setString(3, value);
            insert.execute();
        }
    }

    private double number(String column) throws SQLException {
        return ask("select " + column + " from sex_gap");
    }

    private double ask(String question) throws SQLException {
        try (Statement statement = release.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return row.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = release.createStatement()) {
            statement.execute(sql);
        }
    }
}
