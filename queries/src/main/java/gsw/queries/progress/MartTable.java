package gsw.queries.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A table of answers that is written row by row, column by column in the order of the schema. */
final class MartTable implements AutoCloseable {

    private static final int SCALE = 12;

    private final DuckDBAppender rows;

    MartTable(Connection release, String table) throws SQLException {
        this.rows = release.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    MartTable begin() throws SQLException {
        rows.beginRow();
        return this;
    }

    MartTable text(@Nullable String text) throws SQLException {
        if (text == null) {
            rows.appendNull();
        } else {
            rows.append(text);
        }
        return this;
    }

    MartTable whole(@Nullable Integer number) throws SQLException {
        if (number == null) {
            rows.appendNull();
        } else {
            rows.append(number.intValue());
        }
        return this;
    }

    MartTable whole(@Nullable Long number) throws SQLException {
        if (number == null) {
            rows.appendNull();
        } else {
            rows.append(number.longValue());
        }
        return this;
    }

    /** With twelve decimals; null where that is more than a column holds. */
    MartTable number(@Nullable BigDecimal value) throws SQLException {
        if (value == null || value.precision() - value.scale() > 38 - SCALE) {
            rows.appendNull();
        } else {
            rows.append(value.setScale(SCALE, RoundingMode.HALF_EVEN));
        }
        return this;
    }

    MartTable moment(LocalDateTime moment) throws SQLException {
        rows.append(moment);
        return this;
    }

    MartTable truth(boolean value) throws SQLException {
        rows.append(value);
        return this;
    }

    void end() throws SQLException {
        rows.endRow();
    }

    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
