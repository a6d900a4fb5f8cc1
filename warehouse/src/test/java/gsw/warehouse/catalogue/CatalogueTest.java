package gsw.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue says, held against the acts and the published lists. */
class CatalogueTest {

    private static LoadedCatalogue catalogue;

    @BeforeAll
    static void load() throws SQLException {
        catalogue = LoadedCatalogue.asItShips();
    }

    @AfterAll
    static void close() throws SQLException {
        catalogue.close();
    }

    @Test
    void theMapHasTheUnitsOfTheOfficialLists() throws SQLException {
        assertThat(catalogue.rows("""
            select area_edition, area_level, count(*)
            from dim_area
            where valid_to is null or valid_to = date '2025-06-30'
            group by all order by all
            """))
                .containsExactly(
                        "*|country|1",
                        "34|commune|3321",
                        "34|province|34",
                        "34|region|6",
                        "63|commune|10035",
                        "63|district|696",
                        "63|province|63",
                        "63|region|6");
    }

    @Test
    void code24WasBacGiangAndIsBacNinh() throws SQLException {
        assertThat(catalogue.rows("""
            select ref_area, area_name_vi, valid_from, valid_to from dim_area
            where area_code = '24' order by area_edition desc
            """))
                .containsExactly("VN63_24|Bắc Giang|null|2025-06-30", "VN34_24|Bắc Ninh|2025-07-01|null");
    }

    @Test
    void sevenCodesMeanAnotherProvinceSinceJuly2025() throws SQLException {
        assertThat(catalogue.rows("""
            select o.area_code, o.area_name_vi, n.area_name_vi
            from dim_area as o join dim_area as n using (area_code)
            where o.area_edition = '63' and n.area_edition = '34' and o.area_level = 'province'
                and n.area_level = 'province' and o.area_name_vi <> n.area_name_vi
            order by o.area_code
            """))
                .containsExactly(
                        "15|Yên Bái|Lào Cai",
                        "24|Bắc Giang|Bắc Ninh",
                        "44|Quảng Bình|Quảng Trị",
                        "52|Bình Định|Gia Lai",
                        "80|Long An|Tây Ninh",
                        "82|Tiền Giang|Đồng Tháp",
                        "91|Kiên Giang|An Giang");
    }

    @Test
    void theResolutionMerged52ProvincesInto23AndKept11() throws SQLException {
        assertThat(catalogue.rows("""
            select relation, count(distinct from_ref_area), count(distinct to_ref_area)
            from dim_area_crosswalk where area_level = 'province' group by relation order by relation
            """)).containsExactly("merged|52|23", "unchanged|11|11");
    }

    @Test
    void bacGiangAndBacNinhBecameBacNinh() throws SQLException {
        assertThat(catalogue.rows("""
            select from_ref_area from dim_area_crosswalk
            where area_level = 'province' and to_ref_area = 'VN34_24' order by all
            """)).containsExactly("VN63_24", "VN63_27");
    }

    @Test
    void thePopulationCountedInTheCensusOf2019IsKeptInPersons() throws SQLException {
        assertThat(catalogue.value("""
            select total from dim_population
            where ref_area = 'VN63_01' and reference = 'census_2019-04-01'
            """)).isEqualTo("8053663");
        assertThat(catalogue.value(
                        "select total from dim_population where ref_area = 'VN' and reference = 'census_2019-04-01'"))
                .isEqualTo("96208984");
    }

    @ParameterizedTest(name = "{1} in {0} means {2}")
    @CsvSource({
        "2007, Ha Tay, VN63_28",
        "2003, Lai Châu, VN63_12_2003",
        "2004, Lai Châu, VN63_12",
        "2003, Cần Thơ, VN63_92_2003",
        "2010, Thua Thien-Hue, VN63_46",
        "2010, Thai  Nguyen, VN63_19",
        "2010, Hoà Bình, VN63_17",
        "2010, ' WHOLE COUNTRY', VN",
        "2010, TOÀN QUỐC, VN",
        "2010, Northern Central area and Central coastal area, VN63_NCC",
        "2010, North Central and Central coastal areas, VN63_NCC",
        "2010, South East, VN63_SE",
        "2010, Trung du miền núi phía Bắc, VN63_NMM",
        "2024, Bắc Giang, VN63_24",
        "2026, Bắc Ninh, VN34_24",
        "2026, Thành phố Bắc Ninh, VN34_24",
        "2026, TP. Hồ Chí Minh, VN34_79"
    })
    void spellingsSeenInFilesMeanTheUnitOfTheirTime(int year, String spelling, String refArea) throws SQLException {
        assertThat(catalogue.rows("""
            select distinct a.ref_area
            from dim_area_alias as al
            join dim_area as a using (ref_area)
            where exact_key(al.alias) = exact_key('%s')
                and a.area_level in ('country', 'region', 'province')
                and year(coalesce(a.valid_from, date '1900-01-01')) <= %d
                and year(coalesce(a.valid_to, date '9999-01-01')) >= %d
            """.formatted(spelling.replace("'", "''"), year, year)))
                .containsExactly(refArea);
    }

    @Test
    void noNameOfAMergedProvinceIsASpellingOfItsSuccessor() throws SQLException {
        assertThat(catalogue.rows("""
            select ref_area from dim_area_alias
            where area_edition = '34' and folded_key(alias) in ('bacgiang', 'hatay', 'daknong')
                and ref_area in (select ref_area from dim_area where area_level = 'province')
            """)).isEmpty();
    }

    @Test
    void theStrategyHasSixObjectivesTwentyTargetsAnd26Components() throws SQLException {
        assertThat(catalogue.value("""
            select count(distinct objective_no), count(distinct target_id), count(*)
            from dim_component where programme = 'NQ28'
            """)).isEqualTo("6|20|26");
    }

    @ParameterizedTest(name = "{0} asks for {1} {2} in 2025 and {3} {4} in 2030")
    @CsvSource({
        "NQ28-1.1, >=, 60, >=, 75",
        "NQ28-2.1, >=, 50, approx, 60",
        "NQ28-2.2, <, 30, <, 25",
        "NQ28-2.3, >=, 27, >=, 30",
        "NQ28-3.1, <=, 1.7, <=, 1.4",
        "NQ28-3.2a, >=, 80, >=, 90",
        "NQ28-4.1, <=, 111, <=, 109",
        "NQ28-4.2, <=, 42, <, 42",
        "NQ28-4.3, <=, 18, <, 18",
        "NQ28-5.4b, >=, 30, >=, 35"
    })
    void theNationalValuesAreThoseOfResolution28(
            String component, String comparator2025, String value2025, String comparator2030, String value2030)
            throws SQLException {
        assertThat(catalogue.rows("""
            select comparator, rtrim(rtrim(target_value::varchar, '0'), '.'), document_no
            from dim_target where component_id = '%s' and ref_area = 'VN' order by milestone_year
            """.formatted(component)))
                .containsExactly(
                        comparator2025 + "|" + value2025 + "|28/NQ-CP", comparator2030 + "|" + value2030 + "|28/NQ-CP");
    }

    @Test
    void aValueWordedAsAboutHasNoToleranceSoNobodyCanCallItMet() throws SQLException {
        assertThat(catalogue.rows(
                        "select component_id, tolerance from dim_target where comparator = 'approx' order by 1"))
                .containsExactly(
                        "NQ28-2.1|null", "NQ28-5.2a|null", "NQ28-5.2b|null", "NQ28-5.2c|null", "NQ28-5.2d|null");
    }

    @Test
    void ninhThuanAsksForMoreThanTheCountry() throws SQLException {
        assertThat(catalogue.value("""
            select target_value::integer, document_no from dim_target
            where component_id = 'NQ28-6.1' and ref_area = 'VN63_58' and milestone_year = 2025
            """)).isEqualTo("90|712/KH-UBND");
    }

    @Test
    void theStartingLevelOfAdolescentBirthsHasNoYear() throws SQLException {
        assertThat(catalogue.rows("select component_id, baseline_year, baseline_value::integer from dim_baseline"))
                .containsExactly("NQ28-4.3|null|23");
    }

    @Test
    void theOfficialSexRatioAtBirthComesFromTheSurveyBeforeAnyRegister() throws SQLException {
        List<String> order =
                catalogue.rows("select source from dim_component_source where component_id = 'NQ28-4.1' order by rank");
        assertThat(order.indexOf("NSO_PXWEB"))
                .isLessThan(order.indexOf("GOV_REPORT"))
                .isLessThan(order.indexOf("MOH_ADMIN"))
                .isLessThan(order.indexOf("CIVIL_REGISTRATION"));
        assertThat(order).endsWith("SYNTHETIC");
    }

    @Test
    void unpaidWorkIsMeasuredByDividingWomensHoursByMens() throws SQLException {
        assertThat(catalogue.value("""
            select indicator, sex, operation from dim_component_measure
            where component_id = 'NQ28-3.1' and rank = 2
            """)).isEqualTo("TT10:P0210|_T|ratio_f_m");
    }

    @Test
    void womenInPostsAndCasesOfViolenceStandInForNoTarget() throws SQLException {
        assertThat(catalogue.rows("""
            select component_id from dim_component_measure
            where indicator in ('NAT2015:0211', 'TT10:P0304', 'NAT2021:1905', 'QD05:commune/PX0305')
            """)).isEmpty();
    }

    @Test
    void onlyTwoCodesOfTheGenderListAreOfficial() throws SQLException {
        assertThat(catalogue.rows("""
            select indicator from dim_indicator
            where indicator_list = 'TT10' and code_status = 'source' order by 1
            """)).containsExactly("TT10:0101", "TT10:0107");
    }

    @Test
    void noCodeOfOurOwnPassesForOfficial() throws SQLException {
        assertThat(catalogue.rows("select distinct code_status from dim_indicator where indicator_list = 'GSW'"))
                .containsExactly("provisional");
        assertThat(catalogue.rows("""
            select indicator from dim_indicator
            where code_status = 'source' and indicator_list = 'NQ28'
                and (confidence <> 'source' or regexp_matches(indicator, '[a-z]$'))
            """)).isEmpty();
    }

    @ParameterizedTest(name = "confidence of {0}")
    @CsvSource({
        "national_indicators.csv, dim_indicator where indicator like 'NAT%'",
        "circular10_indicators.csv, dim_indicator where indicator_list = 'TT10'",
        "decision05_indicators.csv, dim_indicator where indicator_list = 'QD05'",
        "education_sector_indicators.csv, dim_indicator where indicator_list = 'EDU2017'",
        "strategy_targets.csv, dim_component where programme = 'NQ28'",
        "programmes_and_documents.csv, dim_document",
        "disaggregation_dimensions.csv, dim_dimension",
        "agency_assignments.csv, dim_agency_assignment",
        "agency_succession.csv, dim_agency_succession",
        "reporting_calendar.csv, dim_reporting_rule"
    })
    void howSureASourceIsSurvivesTheLoad(String file, String rows) throws SQLException {
        assertThat(catalogue.rows("select confidence, count(*) from " + rows + " group by 1 order by 1"))
                .isEqualTo(tally(file, "confidence"));
    }

    @ParameterizedTest(name = "code_status of {0}")
    @CsvSource({"circular10_indicators.csv, TT10", "decision05_indicators.csv, QD05"})
    void whetherACodeIsOfficialSurvivesTheLoad(String file, String list) throws SQLException {
        assertThat(catalogue.rows("select code_status, count(*) from dim_indicator where indicator_list = '" + list
                        + "' group by 1 order by 1"))
                .isEqualTo(tally(file, "code_status"));
    }

    private static List<String> tally(String file, String column) {
        var counts = new TreeMap<String, Integer>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CatalogueResource.text(file))) {
            rows.forEach(row -> counts.merge(row.getField(column), 1, Integer::sum));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var lines = new ArrayList<String>();
        counts.forEach((value, count) -> lines.add(value + "|" + count));
        return lines;
    }

    @Test
    void theSexRatioAtBirthIsOneMeasureInEveryList() throws SQLException {
        assertThat(catalogue.rows("""
            select indicator, unit_measure, aggregation from dim_indicator
            where indicator in ('NAT2015:0103', 'NAT2021:0103', 'TT10:P0101', 'QD05:province/T0104', 'NQ28-4.1')
            order by indicator
            """))
                .containsExactly(
                        "NAT2015:0103|BOYS_PER_100_GIRLS|ratio_of_sums",
                        "NAT2021:0103|BOYS_PER_100_GIRLS|ratio_of_sums",
                        "NQ28-4.1|BOYS_PER_100_GIRLS|ratio_of_sums",
                        "QD05:province/T0104|BOYS_PER_100_GIRLS|ratio_of_sums",
                        "TT10:P0101|BOYS_PER_100_GIRLS|ratio_of_sums");
    }

    @Test
    void thePopulationsOfTheMergerAreNotMixedWithTheAverages() throws SQLException {
        assertThat(catalogue.rows("select reference, source, count(*) from dim_population group by all order by all"))
                .containsExactly(
                        "annual_average|NSO_PXWEB|1906",
                        "at_merger|MERGER_FILE|34",
                        "census_2019-04-01|NSO_CENSUS2019|64");
    }

    @Test
    void theMergerOf2008NamesTheProvincesThatChanged() throws SQLException {
        assertThat(catalogue.value("""
            select ref_areas_before, ref_areas_after from dim_area_change
            where effective_date = date '2008-08-01'
            """)).isEqualTo("VN63_01|VN63_28|VN63_26|VN63_17|VN63_01");
    }

    @Test
    void everyFileIsRecordedWithItsDigest() throws SQLException {
        assertThat(catalogue.value("""
            select count(*) = count(distinct file_name), bool_or(is_override),
                min(length(file_sha256)), sum(row_count) filter (file_name = 'province_63.csv')
            from dim_catalogue_file
            """)).isEqualTo("true|false|64|63");
    }
}
