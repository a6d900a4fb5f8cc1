package gsw.etl.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A Parquet file of plain columns; its rows are counted from 1, its heads are row 0. */
final class ParquetFile implements DataFile {

    private final Path file;

    ParquetFile(Path file) {
        this.file = file;
    }

    @Override
    public List<String> tables() {
        return List.of(UNNAMED);
    }

    @Override
    public Rows open(String table) throws UnreadableException {
        try {
            return new FileRows(file);
        } catch (SQLException e) {
            throw UnreadableException.damaged();
        }
    }

    private static final class FileRows implements Rows {

        private final Connection duckdb;
        private final PreparedStatement statement;
        private final ResultSet result;
        private long number;

        FileRows(Path file) throws SQLException {
            duckdb = DriverManager.getConnection("jdbc:duckdb:", bounded());
            try {
                statement = duckdb.prepareStatement("select cast(columns(*) as varchar) from read_parquet(?)");
                statement.setString(1, file.toAbsolutePath().toString());
                result = statement.executeQuery();
            } catch (SQLException e) {
                duckdb.close();
                throw e;
            }
        }

        // In the order of the file, a piece at a time, spilling nowhere.
        private static Properties bounded() {
            var settings = new Properties();
            settings.setProperty("memory_limit", "1GB");
            settings.setProperty("threads", "1");
            settings.setProperty("jdbc_stream_results", "true");
            return settings;
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            try {
                var cells = new ArrayList<String>();
                int columns = result.getMetaData().getColumnCount();
                if (number > 0 && !result.next()) {
                    return null;
                }
                for (int i = 1; i <= columns; i++) {
                    @Nullable String text = number == 0 ? result.getMetaData().getColumnName(i) : result.getString(i);
                    cells.add(text == null ? "" : CellText.composed(text));
                }
                return new Row(number++, cells);
            } catch (SQLException e) {
                throw UnreadableException.damaged();
            }
        }

        @Override
        public void close() throws IOException {
            try {
                result.close();
                statement.close();
                duckdb.close();
            } catch (SQLException e) {
                throw new IOException("Cannot close a Parquet file", e);
            }
        }
    }
}
