package gsw.etl.append;

import gsw.etl.conform.Conforming;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A log that grows by loads of one file about one figure a year, compared and written by the statements of a real load. */
final class History implements AutoCloseable {

    private static final LocalDateTime LAST = LocalDateTime.of(2030, 1, 1, 0, 0);

    private final Home home;
    private final Connection duckdb;

    /** The real views over the log alone. */
    private final Connection reader;

    /**
     * What a file says of a figure.
     *
     * @param value null where the figure is withdrawn
     */
    record Said(@Nullable Integer value, String status) {
        static final Said WITHDRAWN = new Said(null, "WITHDRAWN");
    }

    /** What came of a load. */
    record Counts(long added, long changed, long unchanged, long status, long withdrawn) {}

    History(Path folder) throws Exception {
        home = new Home(folder);
        duckdb = withSchema(folder.resolve("spill"));
        reader = withSchema(folder.resolve("spill-of-reader"));
        DuckDb.execute(
                reader,
                "alter table fact_observation_log rename to empty_log",
                "create view fact_observation_log as from empty_log");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql").run(reader);
        SqlScript.beside(Conforming.class, "key_hash.sql").run(duckdb);
        DuckDb.execute(
                duckdb,
                "insert into dim_source values ('S', 'một nguồn', 'a source', 'survey', 'whole')",
                "create table corrected_row (row_id bigint, rule_code varchar, corrected_value decimal(38, 12),"
                        + " correction varchar)",
                "create table not_taken (row_id bigint)",
                // a file says each figure once
                "create table said_twice (key_hash ubigint)",
                "create table outcome as select 1 as file_no, 'accepted' as outcome, 1 as rows_read, 0 as"
                        + " rows_rejected",
                "create table finding_of_load as select 1 as file_no, '' as sheet, 0 as row_no, 0 as column_no, '' as"
                    + " rule_code, '' as severity, '' as found, '' as expected, '' as message_vi, '' as message_en, ''"
                    + " as waiver_role, '' as waiver_reason, current_date as waived_until where false");
    }

    private static Connection withSchema(Path spill) throws Exception {
        Connection duckdb = DuckDb.inMemory(spill);
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        DuckDb.execute(
                duckdb,
                "insert into dim_area by name select 'VN' as ref_area, '*' as area_edition, 'VN' as area_code,"
                        + " 'country' as area_level, 'Việt Nam' as area_name_vi, 'Việt Nam' as full_name_vi, 1 as"
                        + " sort_order");
        return duckdb;
    }

    /** @param byYear what the file says, by the year it is about */
    Counts load(LocalDateTime knownFrom, boolean backdated, Map<Integer, Said> byYear) throws Exception {
        int load = LogSegment.nextLoad(home);
        receive(knownFrom);
        conform(byYear);
        var folder = new LogSegment(Files.createDirectories(home.work().resolve("segment-" + load)));
        Appending.write(duckdb, new Stamp(load, "test", LAST, backdated), LogSegment.all(home), folder);
        LogSegment segment = LogSegment.append(home, load, folder.folder());
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rows_new, rows_changed, rows_unchanged, rows_status, rows_withdrawn from read_parquet("
                                + DuckDb.list(List.of(segment.files())) + ")")) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    private void receive(LocalDateTime knownFrom) throws SQLException {
        DuckDb.set(duckdb, "now_known", Timestamp.valueOf(knownFrom));
        DuckDb.execute(duckdb, """
            create or replace table received as select
                1 as file_no, 'f.csv' as file_name, 'digest' as file_sha256, 1 as file_bytes, 'csv' as format,
                'canonical' as form, 'UTF-8' as encoding, getvariable('now_known')::timestamp as known_from
            """);
    }

    private void conform(Map<Integer, Said> byYear) throws SQLException {
        DuckDb.execute(duckdb, """
            create or replace table conformed as
            select row_id, file_no, 'x' as sheet, row_no, column_no, indicator, ref_area, time_period, sex, age, urbanisation,
                ethnicity, breakdown, source, obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure,
                unit_mult, value_as_printed, obs_status, conf_status, source_detail, comment_obs, reported_for, period_start,
                period_end, 0::ubigint as key_hash, 'country' as area_level
            from fact_observation_log, (select 0::bigint as row_id) where false
            """);
        int row = 0;
        for (var said : byYear.entrySet()) {
            try (PreparedStatement insert = duckdb.prepareStatement("""
                insert into conformed by name select
                    ?::bigint as row_id, 1 as file_no, ?::bigint as row_no, 1 as column_no, 'I' as indicator,
                    'VN' as ref_area, ? as time_period, '_T' as sex, '_T' as age, '_T' as urbanisation,
                    '_T' as ethnicity, '_T' as breakdown, 'S' as source, ?::decimal(38, 12) as obs_value,
                    'PT' as unit_measure, 0 as unit_mult, ? as obs_status, 'F' as conf_status,
                    date '2000-01-01' as period_start, date '2000-12-31' as period_end,
                    key_hash('I', 'VN', ?, '_T', '_T', '_T', '_T', '_T', 'S') as key_hash, 'country' as area_level
                """)) {
                insert.setLong(1, ++row);
                insert.setLong(2, row);
                insert.setString(3, said.getKey().toString());
                Integer value = said.getValue().value();
                insert.setBigDecimal(4, value == null ? null : BigDecimal.valueOf(value));
                insert.setString(5, said.getValue().status());
                insert.setString(6, said.getKey().toString());
                insert.execute();
            }
        }
    }

    /** What the warehouse says it knew at a moment, by year. Fails if it knows two things of one figure. */
    Map<Integer, Said> asKnownOn(LocalDateTime moment) throws Exception {
        seeWholeLog();
        try (PreparedStatement ask =
                reader.prepareStatement("select time_period::integer, obs_value::integer, obs_status from"
                        + " fact_observation_as_known_on(?::timestamp)")) {
            ask.setTimestamp(1, Timestamp.valueOf(moment));
            var known = new TreeMap<Integer, Said>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    Said before = known.put(rows.getInt(1), new Said(rows.getInt(2), rows.getString(3)));
                    if (before != null) {
                        throw new AssertionError("Two versions are open of " + rows.getInt(1) + " on " + moment);
                    }
                }
            }
            return known;
        }
    }

    long versions() throws Exception {
        seeWholeLog();
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from fact_observation_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void seeWholeLog() throws Exception {
        DuckDb.execute(
                reader,
                "create or replace view fact_observation_log as from read_parquet("
                        + DuckDb.list(LogSegment.observations(LogSegment.all(home))) + ", hive_partitioning = false)");
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
        reader.close();
    }
}
