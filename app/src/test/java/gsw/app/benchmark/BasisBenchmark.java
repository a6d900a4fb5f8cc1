package gsw.app.benchmark;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * History on the map of 1 July 2025 beside the same question as reported and beside the bare reading of its figures: all
 * provinces of one indicator for all years, out of as many facts as asked for. Warm, the middle of several runs; only the
 * ratios say something.
 */
final class BasisBenchmark {

    private static final int RUNS = 9;

    /** Provinces of the 63 and years of the generated figures. */
    private static final int FIGURES_OF_A_SERIES = 63 * 30;

    private BasisBenchmark() {}

    /** Arguments: a folder to work in, and the number of facts. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long facts = Long.parseLong(arguments[1]);
        try (Connection duckdb = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
            Catalogue.load(duckdb, Optional.empty());
            Path file = folder.resolve("facts-" + facts + ".parquet");
            if (!Files.exists(file)) {
                generate(duckdb, file, facts);
            }
            open(duckdb, file);
            measure(duckdb);
        }
    }

    /** Sorted as a release is. Counts with their sum and ratios with their parts, in every breakdown by sex and age. */
    private static void generate(Connection duckdb, Path file, long facts) throws SQLException {
        DuckDb.set(duckdb, "series", facts / FIGURES_OF_A_SERIES);
        DuckDb.set(duckdb, "file", file.toString());
        DuckDb.execute(duckdb, """
            copy (
                select
                    i.indicator, a.ref_area, (1995 + y.n)::varchar as time_period,
                    ['_T', 'F', 'M'][1 + s.n % 3] as sex, 'Y' || (s.n // 3 % 9) as age, '_T' as urbanisation,
                    '_T' as ethnicity, '_T' as breakdown, 'SYNTHETIC' as source,
                    (1000 + hash(s.n, a.ref_area, y.n) % 100000)::decimal(38, 12) as obs_value,
                    null::decimal(38, 12) as lower_bound, null::decimal(38, 12) as upper_bound,
                    (1000 + hash(s.n, a.ref_area, y.n) % 1000)::decimal(38, 12) as numerator,
                    2000::decimal(38, 12) as denominator,
                    coalesce(i.unit_measure, 'PS') as unit_measure, 0 as unit_mult, null::varchar as value_as_printed,
                    null::varchar as correction, 'A' as obs_status, 'F' as conf_status, null::varchar as source_detail,
                    null::varchar as comment_obs, null::varchar as reported_for,
                    make_date(1995 + y.n::integer, 1, 1) as period_start,
                    make_date(1995 + y.n::integer, 12, 31) as period_end, true as is_synthetic,
                    timestamp '2026-01-01' as known_from, 1 as load_id, 1 as file_no, 'digest' as file_sha256,
                    null::varchar as sheet, 1::bigint as row_no, 1 as column_no
                from range(getvariable('series')) as s(n)
                join (
                    select indicator, unit_measure, row_number() over (order by sort) - 1 as place, count(*) over () as n
                    from (select *, row_number() over (order by indicator <> 'TT10:0101', indicator) as sort from dim_indicator
                        where aggregation in ('sum', 'ratio_of_sums'))
                ) as i on i.place = s.n // 27 % i.n
                cross join range(30) as y(n)
                join dim_area as a on a.area_edition = '63' and a.area_level = 'province' and a.valid_to = '2025-06-30'
                order by all
            ) to (getvariable('file')) (format parquet, compression zstd)
            """);
    }

    private static void open(Connection duckdb, Path file) throws SQLException {
        DuckDb.set(duckdb, "file", file.toString());
        DuckDb.execute(
                duckdb,
                "create view fact_observation_as_reported as select 'province' as area_level, *, 'as-reported' as"
                        + " basis, 'reported' as basis_method, 1::decimal(9, 6) as coverage, 1 as parts, 1 as"
                        + " parts_present, null::varchar as basis_reason from read_parquet(getvariable('file'))",
                "drop table fact_observation",
                "create view fact_observation as from fact_observation_as_reported",
                "insert into load_file values (1, 1, 'f.csv', 'digest', 1, 'csv', 'canonical', 'UTF-8', 'accepted', 1,"
                        + " 1, 0, 1, 0, 0, 0, 0, timestamp '2026-01-01', timestamp '2026-01-01', false, true, 'test')");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql").run(duckdb);
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/basis.sql").run(duckdb);
    }

    private static void measure(Connection duckdb) throws SQLException {
        String series = " where indicator = 'TT10:0101' and area_level = 'province' and age = 'Y0'";
        double bare = median(
                duckdb,
                "select sum(obs_value) from fact_observation_as_reported where indicator = 'TT10:0101' and age = 'Y0'");
        double reported = median(duckdb, "from observation" + series);
        double onMap = median(duckdb, "from observation_on_basis(date '2025-07-01')" + series);
        double one =
                median(duckdb, "from observation_on_basis(date '2025-07-01')" + series + " and ref_area = 'VN34_24'");
        System.out.printf("bare scan                        %8.1f ms%n", bare);
        System.out.printf("as reported                      %8.1f ms%n", reported);
        System.out.printf("on the map of 1 July 2025        %8.1f ms%n", onMap);
        System.out.printf("one province of it               %8.1f ms%n", one);
        System.out.printf("on the map / as reported         %8.1f%n", onMap / reported);
        System.out.printf("on the map / bare scan           %8.1f%n", onMap / bare);
    }

    private static double median(Connection duckdb, String query) throws SQLException {
        long[] nanos = LongStream.range(0, RUNS)
                .map(run -> timed(duckdb, query))
                .sorted()
                .toArray();
        return nanos[RUNS / 2] / 1e6;
    }

    private static long timed(Connection duckdb, String query) {
        long start = System.nanoTime();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return System.nanoTime() - start;
    }
}
