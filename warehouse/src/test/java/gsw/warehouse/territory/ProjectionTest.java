package gsw.warehouse.territory;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import gsw.warehouse.territory.MapHistory.Life;
import gsw.warehouse.territory.MapHistory.Passage;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps made at random: what SQL composes from spans is what following the ground day by day finds. */
class ProjectionTest {

    /** A day on every map. */
    private static final List<LocalDate> MAPS = List.of(
            LocalDate.of(2000, 1, 1), LocalDate.of(2005, 1, 1), LocalDate.of(2010, 1, 1), LocalDate.of(2026, 1, 1));

    private Connection duckdb;

    @BeforeEach
    void anEmptyCatalogue() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void groundGoesWhereFollowingItDayByDayFindsIt(long seed) throws SQLException {
        MapHistory history = MapHistory.random(seed);
        project(history);
        for (LocalDate from : MAPS) {
            for (LocalDate to : MAPS) {
                for (String unit : history.on(from)) {
                    compare(history, unit, from, to);
                }
            }
        }
    }

    private void compare(MapHistory history, String unit, LocalDate from, LocalDate to) throws SQLException {
        Map<String, BigDecimal> projected = projected(unit, from, to);
        String way = unit + " from " + from + " to " + to + " in " + history.passages;
        if (to.isBefore(from)) {
            Set<String> origins = history.backward(unit, from, to);
            assertThat(projected.keySet()).as(way).isEqualTo(origins);
            if (origins.size() == 1) {
                assertThat(projected.values()).as(way).allMatch(share -> share.compareTo(BigDecimal.ONE) == 0);
            } else {
                assertThat(projected.values()).as(way).allMatch(share -> share.signum() < 0);
            }
        } else {
            Map<String, BigDecimal> followed = history.forward(unit, from, to);
            assertThat(projected.keySet()).as(way).isEqualTo(followed.keySet());
            projected.forEach((key, share) ->
                    assertThat(share).as(way).isEqualByComparingTo(followed.getOrDefault(key, BigDecimal.ZERO)));
            assertThat(projected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("nothing is lost: " + way)
                    .isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    /** Shares by unit; −1 where the share is not known. */
    private Map<String, BigDecimal> projected(String unit, LocalDate from, LocalDate to) throws SQLException {
        try (PreparedStatement select = duckdb.prepareStatement("""
            select to_ref_area, coalesce(share, -1)
            from dim_area_projection
            where from_ref_area = ? and from_since <= ? and ? < from_until
                and basis_since <= ? and ? < basis_until and piece <> 'whole'
            """)) {
            select.setString(1, unit);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(from));
            select.setDate(4, Date.valueOf(to));
            select.setDate(5, Date.valueOf(to));
            var shares = new TreeMap<String, BigDecimal>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shares.put(rows.getString(1), rows.getBigDecimal(2));
                }
            }
            return shares;
        }
    }

    private void project(MapHistory history) throws SQLException {
        for (Map.Entry<String, Life> unit : history.lives.entrySet()) {
            insertUnit(unit.getKey(), unit.getValue());
        }
        for (Passage passage : history.passages) {
            insertPassage(passage);
        }
        SqlScript.beside(Catalogue.class, "projection.sql").run(duckdb);
    }

    private void insertUnit(String unit, Life life) throws SQLException {
        DuckDb.set(duckdb, "unit", unit);
        DuckDb.set(
                duckdb,
                "born",
                life.from().equals(LocalDate.MIN) ? "" : life.from().toString());
        DuckDb.set(
                duckdb, "died", life.to().equals(LocalDate.MAX) ? "" : life.to().toString());
        DuckDb.execute(duckdb, """
            insert into dim_area by name
            select
                getvariable('unit') as ref_area, '63' as area_edition, getvariable('unit') as area_code,
                'province' as area_level, getvariable('unit') as area_name_vi, getvariable('unit') as full_name_vi,
                nullif(getvariable('born'), '')::date as valid_from,
                nullif(getvariable('died'), '')::date - 1 as valid_to, 1 as sort_order
            """);
    }

    private void insertPassage(Passage passage) throws SQLException {
        DuckDb.set(duckdb, "passage_from", passage.from());
        DuckDb.set(duckdb, "passage_to", passage.to());
        DuckDb.set(duckdb, "passage_day", passage.day().toString());
        DuckDb.set(duckdb, "passage_share", passage.share().toPlainString());
        DuckDb.execute(duckdb, """
            insert into dim_area_event by name
            select
                'event' as event_id, 'merge' as kind, 'province' as area_level,
                getvariable('passage_day')::date as effective_date,
                getvariable('passage_from') as from_ref_area, getvariable('passage_to') as to_ref_area,
                getvariable('passage_share')::decimal(12, 9) as share,
                getvariable('passage_share')::decimal(12, 9) as share_low,
                getvariable('passage_share')::decimal(12, 9) as share_high,
                'everything' as share_of, 'source' as confidence
            """);
    }
}
