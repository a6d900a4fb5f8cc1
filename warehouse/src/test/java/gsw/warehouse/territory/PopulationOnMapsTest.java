package gsw.warehouse.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty years of population, as published for the provinces of their time, on every map. */
class PopulationOnMapsTest {

    /** Rounding of the published tables: provinces against the country, persons. */
    private static final int ROUNDING = 500;

    private static FiguresOnMaps figures;

    @BeforeAll
    static void saysThePublishedPopulation() throws SQLException {
        figures = FiguresOnMaps.none();
        figures.execute("""
            insert into fact_observation_as_reported by name
            with part as (
                unpivot (
                    select ref_area, time_period, total as "_T", male as "M", female as "F"
                    from dim_population
                    where reference = 'annual_average' and ref_area <> 'VN'
                )
                on "_T", "M", "F" into name sex value persons
            )
            select
                'province' as area_level, 'TT10:0101' as indicator, ref_area, time_period, sex, '_T' as age,
                '_T' as urbanisation, '_T' as ethnicity, '_T' as breakdown, 'NSO_PXWEB' as source,
                persons::decimal(38, 12) as obs_value, 'PS' as unit_measure, 3 as unit_mult,
                case time_period when '2024' then 'P' else 'A' end as obs_status, 'F' as conf_status,
                make_date(time_period::integer, 1, 1) as period_start,
                make_date(time_period::integer, 12, 31) as period_end,
                false as is_synthetic, timestamp '2026-01-01' as known_from, 1 as load_id, 1 as file_no,
                'digest' as file_sha256, 'as-reported' as basis, 'reported' as basis_method, 1 as coverage,
                1 as parts, 1 as parts_present
            from part
            """);
    }

    @AfterAll
    static void close() throws SQLException {
        figures.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-01", "2026-11-01", "2024-12-31", "2008-08-01"})
    void theProvincesOfEveryMapAddUpToTheSameInEveryYearAsThoseOfTheTime(String map) throws SQLException {
        assertThat(figures.rows("""
            with of_the_time as (
                select time_period, sex, sum(obs_value) as persons
                from fact_observation_as_reported group by all
            ),
            on_the_map as (
                select time_period, sex, sum(obs_value) as persons, count(*) - count(obs_value) as missing
                from observation_on_basis(date '%s')
                where indicator = 'TT10:0101' and area_level = 'province' group by all
            )
            select time_period, sex, o.persons, m.persons, m.missing
            from of_the_time as o
            full join on_the_map as m using (time_period, sex)
            where o.persons is distinct from m.persons or m.missing > 0
            """.formatted(map))).isEmpty();
    }

    @Test
    void theProvincesAddUpToThePublishedControlTotalsFrom1995To2024() throws SQLException {
        assertThat(figures.rows("""
            select p.time_period, p.total - sum(o.obs_value)
            from dim_population as p
            join observation_on_basis(date '2025-07-01') as o
                on o.time_period = p.time_period and o.sex = '_T' and o.area_level = 'province'
                and o.indicator = 'TT10:0101'
            where p.ref_area = 'VN' and p.reference = 'annual_average'
            group by p.time_period, p.total
            having abs(p.total - sum(o.obs_value)) > %d
            """.formatted(ROUNDING))).isEmpty();
        assertThat(figures.rows("""
            select count(distinct time_period), count(distinct ref_area), count(*), count(obs_value)
            from observation_on_basis(date '2025-07-01')
            where indicator = 'TT10:0101' and area_level = 'province' and sex = '_T'
            """)).containsExactly("30|34|1020|1020");
    }

    @Test
    void theRegionsOfTheNewMapAddUpToTheSame() throws SQLException {
        assertThat(figures.rows("""
            select time_period, sex
            from observation_on_basis(date '2025-07-01')
            where indicator = 'TT10:0101'
            group by all
            having sum(obs_value) filter (area_level = 'region') <> sum(obs_value) filter (area_level = 'province')
                or count(*) filter (area_level = 'region') <> 6
            """)).isEmpty();
    }

    /** On paper: the published thousands of the provinces that were merged. */
    @ParameterizedTest
    @CsvSource({
        "VN34_24, 2024, 3509200", // Bắc Giang 1962,6 + Bắc Ninh 1546,6
        "VN34_24, 1995, 2347000", // 1431 + 916
        "VN34_08, 1995, 1189100", // Hà Giang 550,3 + Tuyên Quang 638,8
        "VN34_79, 2024, 13608800", // Bình Dương 2870,6 + Bà Rịa - Vũng Tàu 1194,6 + Hồ Chí Minh 9543,6
        "VN34_25, 2024, 3663700", // Hòa Bình 894,5 + Phú Thọ 1543,9 + Vĩnh Phúc 1225,3
        "VN34_04, 2010, 512540", // Cao Bằng alone
        "VN34_92, 2003, 3110900", // Cần Thơ with Hậu Giang 1873,5 + Sóc Trăng 1237,4
    })
    void aMergedProvinceIsTheSumOfItsParts(String refArea, String year, long persons) throws SQLException {
        assertThat(figures.rows("""
            select obs_value::bigint from observation_on_basis(date '2025-07-01')
            where indicator = 'TT10:0101' and sex = '_T' and ref_area = '%s' and time_period = '%s'
            """.formatted(refArea, year))).containsExactly(Long.toString(persons));
    }

    @Test
    void theSexRatioOfEveryProvinceIsThatOfTheSummedMenAndWomen() throws SQLException {
        List<String> rows = figures.rows("""
            select r.ref_area, r.time_period, m.obs_value, f.obs_value, r.obs_value
            from observation_on_basis(date '2025-07-01') as r
            join observation_on_basis(date '2025-07-01') as m
                on m.indicator = 'TT10:0101' and m.sex = 'M' and m.ref_area = r.ref_area and m.time_period = r.time_period
            join observation_on_basis(date '2025-07-01') as f
                on f.indicator = 'TT10:0101' and f.sex = 'F' and f.ref_area = r.ref_area and f.time_period = r.time_period
            where r.indicator = 'GSW:SEX_RATIO' and r.area_level = 'province'
            """);
        assertThat(rows).hasSize(34 * 29); // no split by sex was published for 2023
        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split("\\|");
            BigDecimal ratio = new BigDecimal(cells[2])
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(cells[3]), 12, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(cells[4])).isEqualByComparingTo(ratio);
        });
    }

    @Test
    void provincesThatWereDividedAreEstimatesBetweenWhatIsPossible() throws SQLException {
        assertThat(figures.rows("""
            select string_agg(distinct area_name, ', ' order by area_name)
            from observation_on_basis(date '2025-07-01')
            where indicator = 'TT10:0101' and obs_status = 'E'
                and area_level = 'province' and basis_reason = 'share_estimated'
                and obs_value between lower_bound and upper_bound
            """))
                .containsExactly("Hà Nội, Lai Châu, Lào Cai, Lâm Đồng, Phú Thọ, Điện Biên, Đắk Lắk");
    }

    @Test
    void aSumOfProvisionalFiguresIsProvisional() throws SQLException {
        assertThat(figures.rows("""
            select distinct obs_status from observation_on_basis(date '2025-07-01')
            where indicator = 'TT10:0101' and time_period = '2024'
            """)).containsExactly("P");
    }

    @Test
    void whatWasMergedCannotBeTakenApartAgainButWhatWasNotGoesThereAndBack() throws SQLException {
        figures.execute("begin transaction");
        figures.says("TT10:0101", "VN34_24", "2026").down("3600000");
        figures.says("TT10:0101", "VN34_04", "2026").down("550000");
        assertThat(figures.rows("""
            select ref_area, obs_value::bigint, lower_bound::bigint, upper_bound::bigint, basis_method, basis_reason
            from observation_on_basis(date '2024-12-31') where indicator = 'TT10:0101' and time_period = '2026'
                and area_level = 'province'
            order by ref_area
            """))
                .containsExactly(
                        "VN63_04|550000|null|null|carried|null",
                        "VN63_24|null|0|3600000|none|share_unknown",
                        "VN63_27|null|0|3600000|none|share_unknown");
        figures.execute("rollback");
    }
}
