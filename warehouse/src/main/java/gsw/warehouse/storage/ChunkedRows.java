package gsw.warehouse.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a large answer as DuckDB holds them, some two thousand at a time and column by column. The same through JDBC
 * takes several times as long: there every text passes from one world to the other for itself, whether it is asked for or
 * not.
 */
public final class ChunkedRows {

    private ChunkedRows() {}

    /**
     * Asks for them and hands over each: values in the order of the columns, as String, BigDecimal, Integer, Long, Boolean
     * or LocalDateTime.
     */
    public static void forEach(Connection database, String question, Consumer<@Nullable Object[]> row)
            throws SQLException {
        try (DuckDBPreparedStatement statement =
                        database.unwrap(DuckDBConnection.class).prepare(question);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                for (@Nullable Object[] values : rows(result.chunk())) {
                    row.accept(values);
                }
            }
        }
    }

    private static @Nullable Object[][] rows(DuckDBDataChunkReader chunk) {
        int columns = (int) chunk.columnCount();
        var rows = new @Nullable Object[(int) chunk.rowCount()][columns];
        for (int column = 0; column < columns; column++) {
            DuckDBReadableVector values = chunk.vector(column);
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] = values.isNull(row) ? null : value(values, row);
            }
        }
        return rows;
    }

    private static Object value(DuckDBReadableVector values, int row) {
        return switch (values.getType()) {
            case VARCHAR -> values.getString(row);
            case DECIMAL -> values.getBigDecimal(row);
            case INTEGER -> values.getInt(row);
            case BIGINT -> values.getLong(row);
            case BOOLEAN -> values.getBoolean(row);
            case TIMESTAMP -> values.getLocalDateTime(row);
            default -> throw new IllegalStateException("A column of type " + values.getType() + " was not expected");
        };
    }
}
