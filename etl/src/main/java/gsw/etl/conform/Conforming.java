package gsw.etl.conform;

import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Recovered;
import gsw.etl.conform.Meaning.Unknown;
import gsw.warehouse.model.TimePeriod;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Turns staged text into the codes of the warehouse. The distinct texts of an axis are few, so each is looked up once by
 * code that can be read and tested; the rows themselves are joined to what was found, set by set.
 */
public final class Conforming {

    private static final SqlScript KEY_HASH = SqlScript.beside(Conforming.class, "key_hash.sql");
    private static final SqlScript AXES = SqlScript.beside(Conforming.class, "axes.sql");
    private static final SqlScript CONFORM = SqlScript.beside(Conforming.class, "conform.sql");
    private static final SqlScript CONFORM_FOUND = SqlScript.beside(Conforming.class, "conform_found.sql");

    private final Connection work;

    /** @param work holds the catalogue and the staging tables */
    public Conforming(Connection work) {
        this.work = work;
    }

    /** Makes {@code conformed} and {@code conform_found}, and tells the connection the macro {@code key_hash}. */
    public void conform() throws SQLException {
        KEY_HASH.run(work);
        AXES.run(work);
        lookUpIndicators();
        lookUpPeriods();
        lookUpAreas();
        lookUpCodes();
        CONFORM.run(work);
        CONFORM_FOUND.run(work);
    }

    private void lookUpIndicators() throws SQLException {
        IndicatorNames names = IndicatorNames.of(work);
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("select raw from indicator_asked order by raw");
                DuckDBAppender lookup = appender("lookup_indicator")) {
            while (texts.next()) {
                lookup.beginRow();
                lookup.append(texts.getString(1));
                append(lookup, names.meaning(texts.getString(1)));
                lookup.endRow();
            }
        }
    }

    private void lookUpPeriods() throws SQLException {
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("from period_asked union from reported_asked order by raw");
                DuckDBAppender lookup = appender("lookup_period")) {
            while (texts.next()) {
                Optional<PeriodText> read = PeriodText.of(texts.getString(1));
                lookup.beginRow();
                lookup.append(texts.getString(1));
                if (read.isPresent()) {
                    lookup.append(read.get().period().toString());
                    lookup.append(read.get().period().start());
                    lookup.append(read.get().period().end());
                    appendText(lookup, read.get().status());
                    lookup.appendNull();
                } else {
                    lookup.appendNull();
                    lookup.appendNull();
                    lookup.appendNull();
                    lookup.appendNull();
                    lookup.append("PERIOD_UNREADABLE");
                }
                lookup.appendNull();
                lookup.endRow();
            }
        }
    }

    private void lookUpAreas() throws SQLException {
        AreaNames names = AreaNames.of(work);
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("""
                    select x.raw, x.area_edition, x.area_level, x.parent_area, x.time_period, p.time_period
                    from area_asked as x
                    left join lookup_period as p on p.raw = x.time_period
                    order by all
                    """);
                DuckDBAppender lookup = appender("lookup_area")) {
            while (texts.next()) {
                var asked = new AreaNames.Asked(
                        texts.getString(1), texts.getString(2), texts.getString(3), texts.getString(4));
                @Nullable String period = texts.getString(6);
                Optional<Meaning> meaning = period == null
                        ? names.unknown(asked)
                        : TimePeriod.parse(period).map(parsed -> names.meaning(asked, parsed));
                if (meaning.isPresent()) {
                    lookup.beginRow();
                    for (int column = 1; column <= 5; column++) {
                        appendText(lookup, texts.getString(column));
                    }
                    append(lookup, meaning.get());
                    lookup.endRow();
                }
            }
        }
    }

    private void lookUpCodes() throws SQLException {
        CodeNames names = CodeNames.of(work);
        try (Statement statement = work.createStatement();
                ResultSet texts = statement.executeQuery("""
                    select distinct upper(column_name) as codelist, raw
                    from (
                        unpivot said_beside
                        on sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure
                        into name column_name value raw
                    )
                    union
                    -- what an empty cell stands for
                    from (
                        values ('SEX', '_T'), ('AGE', '_T'), ('URBANISATION', '_T'), ('ETHNICITY', '_T'),
                            ('BREAKDOWN', '_T'), ('OBS_STATUS', 'A'), ('CONF_STATUS', 'F'), ('UNIT_MULT', '0')
                    )
                    order by all
                    """);
                DuckDBAppender lookup = appender("lookup_code")) {
            while (texts.next()) {
                lookup.beginRow();
                lookup.append(texts.getString(1));
                lookup.append(texts.getString(2));
                append(lookup, names.meaning(texts.getString(1), texts.getString(2)));
                lookup.endRow();
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return work.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private static void append(DuckDBAppender lookup, Meaning meaning) throws SQLException {
        switch (meaning) {
            case Known known -> {
                lookup.append(known.code());
                lookup.appendNull();
                lookup.appendNull();
            }
            case Recovered recovered -> {
                lookup.append(recovered.code());
                lookup.append("NAME_RECOVERED");
                lookup.append(recovered.shown());
            }
            case Unknown unknown -> {
                lookup.appendNull();
                lookup.append(unknown.ruleCode());
                appendText(lookup, unknown.expected());
            }
        }
    }

    private static void appendText(DuckDBAppender lookup, @Nullable String text) throws SQLException {
        if (text == null) {
            lookup.appendNull();
        } else {
            lookup.append(text);
        }
    }
}
