package gsw.warehouse.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bắc Giang (VN63_24) and Bắc Ninh (VN63_27) became Bắc Ninh (VN34_24): what each kind of figure makes of it. */
class RulesOfBasisTest {

    private static final String SEX_RATIO_AT_BIRTH = "NAT2021:0103";
    private static final String CRUDE_BIRTH_RATE = "NAT2021:0104";
    private static final String MEAN_AGE_AT_MARRIAGE = "TT10:0107";
    private static final String POPULATION = "TT10:0101";

    private static FiguresOnMaps figures;

    @BeforeAll
    static void load() throws SQLException {
        figures = FiguresOnMaps.none();
    }

    @AfterAll
    static void close() throws SQLException {
        figures.close();
    }

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        figures.forget();
    }

    @Test
    void aRatioIsMadeAgainFromTheCountsOfItsParts() throws SQLException {
        figures.says(SEX_RATIO_AT_BIRTH, "VN63_24", "2022")
                .withCounts("1150", "1000")
                .down("115");
        figures.says(SEX_RATIO_AT_BIRTH, "VN63_27", "2022")
                .withCounts("3630", "3000")
                .down("121");
        // 100 x (1150 + 3630) / (1000 + 3000)
        assertThat(figures.today(SEX_RATIO_AT_BIRTH, "VN34_24", "2022")).isEqualTo("119.5|ratio_of_sums|null");
    }

    @Test
    void aRatioWithoutItsCountsIsNotMade() throws SQLException {
        figures.says(SEX_RATIO_AT_BIRTH, "VN63_24", "2022").down("115");
        figures.says(SEX_RATIO_AT_BIRTH, "VN63_27", "2022").down("121");
        assertThat(figures.today(SEX_RATIO_AT_BIRTH, "VN34_24", "2022")).isEqualTo("null|none|counts_missing");
    }

    @Test
    void aRatioIsMadeFromTheCountsOfAnotherIndicatorWhereTheDefinitionSaysSo() throws SQLException {
        figures.says("GSW:LIVE_BIRTHS", "VN63_24", "2022").of("M").down("1150");
        figures.says("GSW:LIVE_BIRTHS", "VN63_24", "2022").of("F").down("1000");
        figures.says("GSW:LIVE_BIRTHS", "VN63_27", "2022").of("M").down("3630");
        figures.says("GSW:LIVE_BIRTHS", "VN63_27", "2022").of("F").down("3000");
        assertThat(figures.today(SEX_RATIO_AT_BIRTH, "VN34_24", "2022")).isEqualTo("119.5|quotient|null");
    }

    @Test
    void whenAPartIsMissingThereIsNoFigureAndTheShareOfThePeopleIsTold() throws SQLException {
        figures.says(POPULATION, "VN63_24", "2024").down("1962600");
        assertThat(figures.today(POPULATION, "VN34_24", "2024")).isEqualTo("null|none|parts_missing");
        // 1962,6 of 3509,2 thousand
        assertThat(figures.rows("""
            select round(coverage, 3), parts, parts_present from observation_on_basis(date '2025-07-01')
            where ref_area = 'VN34_24'
            """)).containsExactly("0.559|2|1");
    }

    @Test
    void aFigureReportedForTheNewUnitCountsBeforeTheSumOfItsParts() throws SQLException {
        figures.says(POPULATION, "VN63_24", "2024").down("1962600");
        figures.says(POPULATION, "VN63_27", "2024").down("1546600");
        figures.says(POPULATION, "VN34_24", "2024").down("3510000");
        assertThat(figures.today(POPULATION, "VN34_24", "2024")).isEqualTo("3510000.0|reported|null");
    }

    @Test
    void aFigureReportedForTheNewUnitIsNotMixedWithItsParts() throws SQLException {
        figures.says(POPULATION, "VN63_24", "2024").withStatus("P").down("1962600");
        figures.says(POPULATION, "VN63_27", "2024").withStatus("P").down("1546600");
        figures.says(POPULATION, "VN34_24", "2024").down("3510000");
        assertThat(figures.rows("""
            select obs_status, coverage::integer, parts, parts_present, known_from
            from observation_on_basis(date '2025-07-01')
            where ref_area = 'VN34_24'
            """)).containsExactly("A|1|1|1|2026-01-01 00:00:00.0");
    }

    @Test
    void figuresOfDifferentSourcesAreNeverMixed() throws SQLException {
        figures.says(POPULATION, "VN63_24", "2019").from("NSO_CENSUS2019").down("1803950");
        figures.says(POPULATION, "VN63_27", "2019").down("1378600");
        assertThat(figures.today(POPULATION, "VN34_24", "2019"))
                .isEqualTo("null|none|parts_missing; null|none|parts_missing");
    }

    @Test
    void aMeanOfPartsIsNotComputedUnlessSomebodyDeclaredItsWeight() throws SQLException {
        figures.says(MEAN_AGE_AT_MARRIAGE, "VN63_24", "2019").down("24.2");
        figures.says(MEAN_AGE_AT_MARRIAGE, "VN63_27", "2019").down("24.3");
        assertThat(figures.today(MEAN_AGE_AT_MARRIAGE, "VN34_24", "2019")).isEqualTo("null|none|not_computable");
    }

    @Test
    void aDeclaredMeanIsWeightedByThePeopleOfThatYearAndSaidToBeAnEstimate() throws SQLException {
        figures.says(CRUDE_BIRTH_RATE, "VN63_24", "2024").down("18");
        figures.says(CRUDE_BIRTH_RATE, "VN63_27", "2024").down("20");
        // (18 x 1962,6 + 20 x 1546,6) / 3509,2
        assertThat(figures.today(CRUDE_BIRTH_RATE, "VN34_24", "2024"))
                .isEqualTo("18.881454|weighted_mean|mean_estimated");
        assertThat(figures.rows(
                        "select obs_status from observation_on_basis(date '2025-07-01') where ref_area = 'VN34_24'"))
                .containsExactly("E");
    }

    @Test
    void anUnchangedProvinceKeepsItsFigureWhateverItsKind() throws SQLException {
        figures.says(MEAN_AGE_AT_MARRIAGE, "VN63_04", "2019").down("22.9");
        assertThat(figures.today(MEAN_AGE_AT_MARRIAGE, "VN34_04", "2019")).isEqualTo("22.9|carried|null");
    }

    @Test
    void aProvisionalPartMakesTheWholeProvisional() throws SQLException {
        figures.says(POPULATION, "VN63_24", "2023").down("1");
        figures.says(POPULATION, "VN63_27", "2023").withStatus("P").down("2");
        assertThat(figures.rows(
                        "select obs_status from observation_on_basis(date '2025-07-01') where ref_area = 'VN34_24'"))
                .containsExactly("P");
    }

    @Test
    void aDistrictEndsWithoutASuccessor() throws SQLException {
        figures.says(POPULATION, "VN63_694", "2024").down("100000"); // huyện Hớn Quản
        assertThat(figures.rows("select ref_area from observation_on_basis(date '2025-07-01')"))
                .isEmpty();
        assertThat(figures.rows("select ref_area, basis_method from observation_on_basis(date '2025-06-30')"))
                .contains("VN63_694|reported");
    }

    @Test
    void peopleOfACommuneGoWhereAllOfThemWentThoughItsGroundWasDivided() throws SQLException {
        String commune = figures.rows("""
            select from_ref_area || '|' || to_ref_area from dim_area_event
            where share = 1 and share_of = 'population' order by 1 limit 1
            """).getFirst();
        String[] ends = commune.split("\\|");
        assertThat(figures.rows("""
            select to_ref_area, certainty from area_projection(date '2025-07-01')
            where from_ref_area = '%s' and piece = 'part'
            """.formatted(ends[0]))).containsExactly(ends[1] + "|exact");
    }
}
