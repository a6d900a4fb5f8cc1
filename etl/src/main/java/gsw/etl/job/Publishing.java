package gsw.etl.job;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.release.Release;
import java.io.IOException;
import java.sql.SQLException;

/** Publishes a release if the log holds figures that no release has. */
record Publishing(RunningLoad load) {

    void run() throws IOException, SQLException, UnsoundFileException {
        if (hasUnpublishedFigures()) {
            publisher().publish();
        }
        if (!load.hasNothingToDo() && publisher().hasPublished(load.start().load())) {
            load.work()
                    .note(
                            "published",
                            Release.current(load.home()).orElseThrow().label().number());
        }
    }

    private Publisher publisher() {
        return load.warehouse().publisher();
    }

    // Not only those of this load: one that was killed after it appended and never continued left its own.
    private boolean hasUnpublishedFigures() throws IOException, SQLException {
        var log = new LogSoFar(load.home(), load.work().duckdb());
        for (LogSegment segment : LogSegment.all(load.home()).reversed()) {
            if (!publisher().hasPublished(segment.load()) && log.changedFigures(segment)) {
                return true;
            }
        }
        return false;
    }
}
