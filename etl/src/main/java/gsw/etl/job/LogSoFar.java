package gsw.etl.job;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the log says of the loads before this one.
 *
 * @param duckdb any connection; nothing is written through it
 */
record LogSoFar(Home home, Connection duckdb) {

    /** Digests of the files that were taken, wholly or in part. */
    Set<String> digestsOfTakenFiles() throws IOException, SQLException {
        var digests = new HashSet<String>();
        List<Path> files = files();
        if (files.isEmpty()) {
            return digests;
        }
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("select file_sha256 from read_parquet(" + DuckDb.list(files)
                        + ") where outcome in ('accepted', 'accepted_with_rejections')")) {
            while (rows.next()) {
                digests.add(rows.getString(1));
            }
        }
        return digests;
    }

    /** The last moment the log knows of; empty if nothing was ever loaded. */
    Optional<LocalDateTime> newestKnowledge() throws IOException, SQLException {
        return newestKnowledge("true");
    }

    /** The last moment of a day the log knows of; empty if nothing became known on it. */
    Optional<LocalDateTime> newestKnowledgeOf(LocalDate day) throws IOException, SQLException {
        return newestKnowledge("known_from::date = date '" + day + "'");
    }

    private Optional<LocalDateTime> newestKnowledge(String condition) throws IOException, SQLException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(known_from) from read_parquet(" + DuckDb.list(files) + ") where " + condition)) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toLocalDateTime);
        }
    }

    private List<Path> files() throws IOException {
        return LogSegment.all(home).stream().map(LogSegment::files).toList();
    }

    /** True if a segment holds figures: one that only confirmed what was known holds none. */
    boolean changedFigures(LogSegment segment) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from read_parquet(" + DuckDb.list(segment.observations()) + ")")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
