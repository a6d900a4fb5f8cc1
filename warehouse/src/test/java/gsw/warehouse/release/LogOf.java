package gsw.warehouse.release;

import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/** Writes log segments that say one thing: the sex ratio at birth of a place and year, from a day on. */
final class LogOf {

    private static final SqlScript SCHEMA = SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql");

    private final Home home;

    LogOf(Home home) {
        this.home = home;
    }

    LogSegment says(String refArea, int year, String value, String knownFrom) throws Exception {
        return says(refArea, year, value, knownFrom, "A", "");
    }

    LogSegment saysProvisionally(String refArea, int year, String value, String knownFrom) throws Exception {
        return says(refArea, year, value, knownFrom, "P", "");
    }

    LogSegment withdraws(String refArea, int year, String reason, String knownFrom) throws Exception {
        return says(refArea, year, "0", knownFrom, "WITHDRAWN", reason);
    }

    private LogSegment says(String refArea, int year, String value, String knownFrom, String status, String comment)
            throws Exception {
        int load = LogSegment.nextLoad(home);
        Path folder = Files.createDirectories(home.work().resolve("segment-" + load));
        var segment = new LogSegment(folder);
        try (Connection duckdb = DuckDb.inMemory(home.work().resolve("spill"))) {
            SCHEMA.run(duckdb);
            set(duckdb, load, refArea, year, value, knownFrom);
            DuckDb.set(duckdb, "status", status);
            DuckDb.set(duckdb, "comment", comment);
            DuckDb.execute(duckdb, """
                insert into load_file values (getvariable('load'), 1, 'srb.csv', 'digest', 100, 'csv', 'canonical',
                    'UTF-8', 'accepted', 1, 1, 0, 1, 0, 0, 0, 0, getvariable('known_from')::timestamp,
                    getvariable('known_from')::timestamp, false, false, 'test')
                """, """
                insert into fact_observation_log by name select
                    'NAT2021:0103' as indicator, getvariable('ref_area') as ref_area, getvariable('year') as time_period,
                    '_T' as sex, '_T' as age, '_T' as urbanisation, '_T' as ethnicity, '_T' as breakdown,
                    'NSO_PXWEB' as source, getvariable('value')::decimal(38, 12) as obs_value,
                    'BOYS_PER_100_GIRLS' as unit_measure, 0 as unit_mult, getvariable('value') as value_as_printed,
                    getvariable('status') as obs_status, nullif(getvariable('comment'), '') as comment_obs, 'F' as conf_status,
                    make_date(getvariable('year')::integer, 1, 1) as period_start,
                    make_date(getvariable('year')::integer, 12, 31) as period_end,
                    getvariable('status') = 'WITHDRAWN' as is_withdrawn, false as is_synthetic,
                    getvariable('known_from')::timestamp as known_from, getvariable('load')::integer as load_id,
                    1 as file_no, 'digest' as file_sha256, 2 as row_no, 4 as column_no
                """);
            Path observations = segment.observations(refArea.equals("VN") ? AreaLevel.COUNTRY : AreaLevel.PROVINCE);
            Files.createDirectories(observations.getParent());
            copy(duckdb, "fact_observation_log", observations);
            copy(duckdb, "finding", segment.findings());
            copy(
                    duckdb,
                    "(select indicator, ref_area, time_period, known_from from fact_observation_log where false)",
                    segment.confirmed());
            copy(duckdb, "load_file", segment.files());
        }
        return LogSegment.append(home, load, folder);
    }

    private static void set(Connection duckdb, int load, String refArea, int year, String value, String knownFrom)
            throws Exception {
        DuckDb.set(duckdb, "load", load);
        DuckDb.set(duckdb, "ref_area", refArea);
        DuckDb.set(duckdb, "year", Integer.toString(year));
        DuckDb.set(duckdb, "value", value);
        DuckDb.set(duckdb, "known_from", knownFrom);
    }

    private static void copy(Connection duckdb, String table, Path file) throws Exception {
        DuckDb.set(duckdb, "file", file.toAbsolutePath().toString());
        DuckDb.execute(duckdb, "copy (from " + table + ") to (getvariable('file')) (format parquet)");
    }
}
