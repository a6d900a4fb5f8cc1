package gsw.etl.job;

import gsw.etl.append.Appending;
import gsw.etl.append.Stamp;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.release.ParquetVerifier;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Adds what is new to the log, by one rename. */
record LogAppending(RunningLoad load) {

    void append() throws IOException, SQLException, UnsoundFileException {
        int number = load.start().load();
        if (load.hasNothingToDo() || Files.exists(load.home().logSegment(number))) {
            return; // the same bytes again; or this very step was cut off just after the rename
        }
        LogSegment segment = writeSegment();
        load.work().forget("conformed_row");
        verify(segment);
        load.hasDone(Phase.APPEND);
        LogSegment.append(load.home(), number, segment.folder());
    }

    /** Writes what would be added to the log; nobody sees it yet. */
    LogSegment writeSegment() throws IOException, SQLException {
        load.work().restore("received", "finding_of_load", "outcome", "corrected_row", "not_taken", "said_twice");
        Path folder = load.work().segment();
        Durable.delete(folder);
        Files.createDirectories(folder);
        var segment = new LogSegment(folder);
        Appending.write(load.work().duckdb(), stamp(load.start()), LogSegment.all(load.home()), segment);
        return segment;
    }

    private Stamp stamp(LoadStart start) {
        return new Stamp(start.load(), load.warehouse().programVersion(), start.recordedAt(), start.backdated());
    }

    private void verify(LogSegment segment) throws IOException, SQLException, UnsoundFileException {
        var verifier = new ParquetVerifier(load.work().duckdb());
        for (Path file : segment.parts()) {
            verifier.verify(file);
        }
    }
}
