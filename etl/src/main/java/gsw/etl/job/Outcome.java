package gsw.etl.job;

import gsw.etl.landing.ReceivedFile;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.DuckDb;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a load ended, read back from what it wrote. */
record Outcome(RunningLoad load) {

    /** Of a load whose files had all been loaded before. */
    LoadSummary nothing() throws IOException {
        return new LoadSummary(
                0, load.received().stream().map(Outcome::alreadyLoaded).toList(), null);
    }

    /** @param segment what it wrote */
    LoadSummary summary(LogSegment segment) throws IOException, SQLException {
        return new LoadSummary(load.start().load(), results(segment), published());
    }

    private @Nullable ReleaseLabel published() throws IOException {
        if (!load.work().hasNote("published")) {
            return null;
        }
        int number = load.work().note("published", Integer.class);
        return Release.of(load.home(), number).map(Release::label).orElse(null);
    }

    private static LoadSummary.FileResult alreadyLoaded(ReceivedFile file) {
        return new LoadSummary.FileResult(file.no(), file.name(), null, null, null, "already_loaded", 0, 0, 0, 0, 0, 0);
    }

    private List<LoadSummary.FileResult> results(LogSegment segment) throws IOException, SQLException {
        var results = new ArrayList<LoadSummary.FileResult>();
        try (Statement statement = load.work().duckdb().createStatement();
                ResultSet row = statement.executeQuery(
                        "select file_no, file_name, form, format, encoding, outcome, rows_read, rows_accepted,"
                                + " rows_rejected, rows_new, rows_changed, rows_unchanged from read_parquet("
                                + DuckDb.list(List.of(segment.files())) + ") order by file_no")) {
            while (row.next()) {
                results.add(new LoadSummary.FileResult(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12)));
            }
        }
        return results;
    }
}
