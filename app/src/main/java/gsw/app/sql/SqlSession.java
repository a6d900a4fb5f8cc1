package gsw.app.sql;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Heading;
import gsw.app.listing.RowWriter;
import gsw.warehouse.model.Perspective;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers SELECT statements and no others: a read-only connection of DuckDB could still write files. */
public final class SqlSession implements AutoCloseable {

    // DuckDB can put into JSON what it has parsed as a SELECT, and refuses to for everything else.
    private static final String WHAT_IS_IT =
            "select j ->> 'error', j ->> 'error_type', j ->> 'error_message', json_array_length(j -> 'statements')"
                    + " from (select cast(json_serialize_sql(cast(? as varchar)) as json) as j)";

    private static final Pattern EXCERPT = Pattern.compile("\\R+LINE \\d+:.*", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("^(?:Invalid Input |\\w+ )Error: ");

    private final Connection connection;
    private final @Nullable Home homeWithoutRelease;

    private SqlSession(Connection connection, @Nullable Home homeWithoutRelease) {
        this.connection = connection;
        this.homeWithoutRelease = homeWithoutRelease;
    }

    public static SqlSession on(Release release, Perspective perspective) throws SQLException, IOException {
        return new SqlSession(release.connect(perspective), null);
    }

    /** Arithmetic needs no release; whoever asks for a table is told that there is none yet. */
    public static SqlSession withoutRelease(Home home) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        DuckDb.execute(connection, "set enable_external_access = false");
        return new SqlSession(connection, home);
    }

    /** @throws Failure if it is no SELECT, or DuckDB cannot answer it */
    public void answer(String sql, Function<List<Heading>, RowWriter> writer) throws SQLException {
        if (!isSelect(sql)) {
            return;
        }
        // Prepared, since DuckDB then says what is wrong without words around it.
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            var columns = ResultColumns.of(rows.getMetaData());
            try (RowWriter out = writer.apply(columns.headings())) {
                while (rows.next()) {
                    out.row(columns.read(rows));
                }
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** False if there is nothing in it but comments. */
    private boolean isSelect(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WHAT_IS_IT)) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!"true".equals(row.getString(1))) {
                    return row.getInt(4) > 0;
                }
                throw "parser".equals(row.getString(2))
                        ? new Failure(ExitCode.USAGE, "sql.error", oneLine(String.valueOf(row.getString(3))))
                        : new Failure(ExitCode.USAGE, "sql.not-a-select");
            }
        }
    }

    private RuntimeException refusal(SQLException e) throws SQLException {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Catalog Error") && homeWithoutRelease != null) {
            return new Failure(ExitCode.ENVIRONMENT, "failure.no-release", homeWithoutRelease.root());
        }
        if (message.startsWith("IO Error")
                || message.startsWith("INTERNAL Error")
                || message.startsWith("Out of Memory")) {
            throw e; // not the fault of the question
        }
        return new Failure(ExitCode.USAGE, "sql.error", oneLine(message));
    }

    /** DuckDB's message without the kind of error before it and the excerpt of the statement after it. */
    private static String oneLine(String message) {
        String bare = KIND.matcher(EXCERPT.matcher(message).replaceFirst("")).replaceFirst("");
        return bare.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
