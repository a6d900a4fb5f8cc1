package gsw.queries.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsw.queries.statistics.StraightLine;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arithmetic of the methods against a second one, written in SQL over all series at once. */
class SecondImplementationTest {

    private static final int SERIES = 300;
    private static final int FIRST_YEAR = 2015;
    private static final BigDecimal GOAL = new BigDecimal("95");
    private static final int DEADLINE = 2030;

    // Grain of each step: one row per series.
    private static final String SQL = """
        with ends as (
            select
                series,
                arg_min(value, year) as y0, min(year) as t0,
                arg_max(value, year) as y, max(year) as t,
                regr_slope(value, year) as slope
            from figure
            group by series
        )
        select
            series, slope,
            ((y - y0) / (95 - y0)) / ((t - t0) / (2030 - t0)) as pace,
            (95 - y) / (2030 - t) as needed,
            (pow(y / y0, 1 / (t - t0)) - 1) / (pow(95 / y0, 1 / (2030 - t0)) - 1) as growth_ratio
        from ends
        order by series
        """;

    @Test
    void paceGrowthAndSlopeOfRandomSeriesAreThoseOfSql() throws SQLException {
        List<List<Observation>> all = randomSeries();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            write(all, duckdb);
            try (Statement statement = duckdb.createStatement();
                    ResultSet rows = statement.executeQuery(SQL)) {
                for (List<Observation> series : all) {
                    assertThat(rows.next()).isTrue();
                    agree(series, rows);
                }
            }
        }
    }

    private static void agree(List<Observation> series, ResultSet sql) throws SQLException {
        var given = new ProgressCase(
                Direction.INCREASE, series, List.of(Target.of(DEADLINE, Comparator.AT_LEAST, GOAL)), null, null, null);
        assertThat(measure("linear-pace", "pace-ratio", given)).isCloseTo(sql.getDouble("pace"), within(1e-9));
        assertThat(measure("linear-pace", "needed-per-year", given)).isCloseTo(sql.getDouble("needed"), within(1e-9));
        assertThat(measure("eurostat-target", "growth-ratio", given))
                .isCloseTo(sql.getDouble("growth_ratio"), within(1e-9));
        double[] years = series.stream().mapToDouble(Observation::year).toArray();
        double[] values = series.stream()
                .mapToDouble(figure -> ProgressCase.value(figure).doubleValue())
                .toArray();
        assertThat(StraightLine.through(years, values).slope()).isCloseTo(sql.getDouble("slope"), within(1e-9));
    }

    private static double measure(String method, String measure, ProgressCase given) {
        return ProgressMethods.find(method).orElseThrow().assess(given).stream()
                .filter(result -> result.measure().equals(measure))
                .map(MethodResult::value)
                .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Observation>> randomSeries() {
        var random = new Random(28);
        var all = new ArrayList<List<Observation>>();
        for (int i = 0; i < SERIES; i++) {
            var series = new ArrayList<Observation>();
            int years = 2 + random.nextInt(9);
            int year = FIRST_YEAR;
            for (int j = 0; j < years; j++) {
                series.add(Observation.of(year, BigDecimal.valueOf(100 + random.nextInt(9000), 2)));
                year += 1 + random.nextInt(years < 6 ? 2 : 1);
            }
            all.add(series);
        }
        return all;
    }

    private static void write(List<List<Observation>> all, Connection duckdb) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("create table figure (series integer, year double, value double)");
        }
        try (PreparedStatement insert = duckdb.prepareStatement("insert into figure values (?, ?, ?)")) {
            for (int i = 0; i < all.size(); i++) {
                for (Observation figure : all.get(i)) {
                    insert.setInt(1, i);
                    insert.setInt(2, figure.year());
                    insert.setDouble(3, ProgressCase.value(figure).doubleValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
