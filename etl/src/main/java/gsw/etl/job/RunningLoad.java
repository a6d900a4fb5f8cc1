package gsw.etl.job;

import gsw.etl.form.FormFaultsException;
import gsw.etl.form.Forms;
import gsw.etl.landing.Landing;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.stage.BulkStaging;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * A load on its way through the phases: what it was asked, where its files lie, and what one phase leaves for the next.
 *
 * @param landing where the bytes of its files are kept
 */
record RunningLoad(Warehouse warehouse, LoadRequest request, LoadWatcher watcher, Landing landing, LoadWork work) {

    Home home() {
        return warehouse.home();
    }

    Forms forms() throws IOException, FormFaultsException {
        return Forms.of(home());
    }

    /** What was fixed when it began. */
    LoadStart start() throws IOException {
        return work.note("start", LoadStart.class);
    }

    /** Its files, in their order. */
    List<ReceivedFile> received() throws IOException {
        return Arrays.asList(work.note("received", ReceivedFile[].class));
    }

    /** True if every one of its files was loaded before. */
    boolean hasNothingToDo() throws IOException {
        return received().stream().allMatch(ReceivedFile::alreadyLoaded);
    }

    /** Where large files are staged. */
    BulkStaging bulk() throws IOException, SQLException {
        return new BulkStaging(work.duckdb());
    }

    /** Tells how many of its files a phase has done. */
    void has(Phase phase, int filesDone) {
        watcher.at(phase, filesDone, request.files().size());
    }

    void hasDone(Phase phase) {
        has(phase, request.files().size());
    }
}
