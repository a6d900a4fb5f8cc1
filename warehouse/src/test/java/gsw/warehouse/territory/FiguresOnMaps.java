package gsw.warehouse.territory;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue that ships, and figures that a test says, to be asked for on any map. */
final class FiguresOnMaps implements AutoCloseable {

    private static final String TODAY = "2025-07-01";

    private final Connection duckdb;

    private FiguresOnMaps(Connection duckdb) {
        this.duckdb = duckdb;
    }

    static FiguresOnMaps none() throws SQLException {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        Catalogue.load(duckdb, Optional.empty());
        DuckDb.execute(
                duckdb,
                "create table fact_observation_as_reported as from fact_observation",
                "insert into load_file values (1, 1, 'f.csv', 'digest', 1, 'csv', 'canonical', 'UTF-8', 'accepted', 1,"
                    + " 1, 0, 1, 0, 0, 0, 0, timestamp '2026-01-01', timestamp '2026-01-01', false, false, 'test')");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql").run(duckdb);
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/basis.sql").run(duckdb);
        return new FiguresOnMaps(duckdb);
    }

    void forget() throws SQLException {
        execute("delete from fact_observation_as_reported");
    }

    /** A figure of both sexes and all ages from PX-Web. */
    Figure says(String indicator, String refArea, String period) {
        return new Figure(indicator, refArea, period);
    }

    /** What is said in SQL, to be put down with {@link Figure#down}. */
    final class Figure {
        private final String indicator;
        private final String refArea;
        private final String period;
        private String sex = "_T";
        private String status = "A";
        private String source = "NSO_PXWEB";
        private String numerator = "";
        private String denominator = "";

        private Figure(String indicator, String refArea, String period) {
            this.indicator = indicator;
            this.refArea = refArea;
            this.period = period;
        }

        Figure of(String askedSex) {
            this.sex = askedSex;
            return this;
        }

        Figure withStatus(String said) {
            this.status = said;
            return this;
        }

        Figure from(String said) {
            this.source = said;
            return this;
        }

        Figure withCounts(String above, String below) {
            this.numerator = above;
            this.denominator = below;
            return this;
        }

        void down(String value) throws SQLException {
            DuckDb.set(duckdb, "said", String.join("|", indicator, refArea, period, sex, status, source, value));
            DuckDb.set(duckdb, "counts", numerator + "|" + denominator);
            execute("""
                insert into fact_observation_as_reported by name
                with said as (
                    select string_split(getvariable('said'), '|') as w, string_split(getvariable('counts'), '|') as c
                )
                select
                    a.area_level, w[1] as indicator, w[2] as ref_area, w[3] as time_period, w[4] as sex, '_T' as age,
                    '_T' as urbanisation, '_T' as ethnicity, '_T' as breakdown, w[6] as source,
                    w[7]::decimal(38, 12) as obs_value,
                    nullif(c[1], '')::decimal(38, 12) as numerator, nullif(c[2], '')::decimal(38, 12) as denominator,
                    coalesce(i.unit_measure, 'PT') as unit_measure, 0 as unit_mult, w[7] as value_as_printed,
                    w[5] as obs_status, 'F' as conf_status,
                    make_date(w[3]::integer, 1, 1) as period_start, make_date(w[3]::integer, 12, 31) as period_end,
                    false as is_synthetic, timestamp '2026-01-01' as known_from, 1 as load_id, 1 as file_no,
                    'digest' as file_sha256, 2 as row_no, 4 as column_no,
                    'as-reported' as basis, 'reported' as basis_method, 1 as coverage, 1 as parts, 1 as parts_present
                from said
                join dim_area as a on a.ref_area = w[2]
                join dim_indicator as i on i.indicator = w[1]
                """);
        }
    }

    /** One figure on today's map: value, method, reason, separated by {@code |}; empty where there is no row. */
    String today(String indicator, String refArea, String period) throws SQLException {
        DuckDb.set(duckdb, "asked", String.join("|", indicator, refArea, period));
        return String.join("; ", rows("""
            select obs_value::decimal(38, 6)::double, basis_method, basis_reason
            from observation_on_basis(date '%s')
            where indicator = string_split(getvariable('asked'), '|')[1]
                and ref_area = string_split(getvariable('asked'), '|')[2]
                and time_period = string_split(getvariable('asked'), '|')[3] and sex = '_T'
            order by source
            """.formatted(TODAY)));
    }

    void execute(String sql) throws SQLException {
        DuckDb.execute(duckdb, sql);
    }

    /** One text a row, its cells separated by {@code |}. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }
}
