package gsw.etl.job;

import gsw.etl.form.FormFaultsException;
import gsw.etl.landing.Landing;
import gsw.etl.validate.WaiverFaultsException;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The phases of a load. Each can be repeated: it finds what the one before left, rows in memory
 * among it, and replaces what it left itself. */
final class LoadSteps implements AutoCloseable {

    /** What Linux and Windows say; DuckDB and H2 pass it on. */
    private static final List<String> NO_SPACE = List.of("No space left on device", "not enough space on the disk");

    private static final long LEAST_SPACE = 1 << 16;

    private final RunningLoad load;
    private boolean begun;
    private @Nullable LoadFailedException failure;

    private LoadSteps(RunningLoad load) {
        this.load = load;
    }

    /** Of a load that is to be published. */
    static LoadSteps of(Warehouse warehouse, LoadRequest request, LoadWatcher watcher) {
        Home home = warehouse.home();
        return new LoadSteps(
                new RunningLoad(warehouse, request, watcher, new Landing(home.landing()), LoadWork.ofLoad(home)));
    }

    /** Of a dry run: even the bytes of the files are kept apart. */
    static LoadSteps ofDryRun(Warehouse warehouse, LoadRequest request, LoadWatcher watcher) {
        LoadWork work = LoadWork.ofDryRun(warehouse.home());
        return new LoadSteps(new RunningLoad(warehouse, request, watcher, new Landing(work.folder("landing")), work));
    }

    /** Refuses a load that names a form or a source nobody knows; nothing has been written yet. */
    void checkOptions() throws LoadRefusedException, IOException, SQLException {
        new Admission(load).check();
    }

    /** Forgets an earlier load that was cut off and will not be continued. */
    void forgetEarlierWork() throws IOException {
        load.landing().removeUnfinished();
        load.work().clear();
    }

    void run(Phase phase) throws Exception {
        begun = true;
        try {
            load.has(phase, 0);
            if (phase.compareTo(Phase.APPEND) >= 0 || !isAppended()) {
                work(phase);
            }
            load.hasDone(phase);
        } catch (Exception e) {
            failure = failed(e, phase);
            throw e;
        }
    }

    /** Writes what {@link Phase#APPEND} would add to the log, and adds nothing; empty if there was nothing to do. */
    Optional<LogSegment> compareWithLog() throws IOException, SQLException {
        return load.hasNothingToDo() ? Optional.empty() : Optional.of(new LogAppending(load).writeSegment());
    }

    /** How the load would end. */
    LoadSummary summary(LogSegment segment) throws IOException, SQLException {
        return new Outcome(load).summary(segment);
    }

    LoadSummary summaryOfNothing() throws IOException {
        return new Outcome(load).nothing();
    }

    /** How each cell was read; known once {@link Phase#VALIDATE} was run. */
    List<ReadFigure> explain() throws IOException, SQLException {
        return new Explaining(load).figures();
    }

    /** Where the bytes of the files are kept, under their digests. */
    Landing landing() {
        return load.landing();
    }

    private void work(Phase phase)
            throws IOException, SQLException, FormFaultsException, WaiverFaultsException, UnsoundFileException {
        switch (phase) {
            case REGISTER -> new Registering(load).run();
            case RECOGNISE -> new Reading(load).recognise();
            case STAGE -> new Reading(load).stage();
            case CONFORM -> new Judging(load).conform();
            case VALIDATE -> new Judging(load).validate();
            case APPEND -> new LogAppending(load).append();
            case PUBLISH -> new Publishing(load).run();
        }
    }

    /** Nobody asks for rows any more; a load that was cut off after that goes on with its release. */
    private boolean isAppended() throws IOException {
        return load.work().hasNote("start")
                && Files.exists(load.home().logSegment(load.start().load()));
    }

    boolean haveBegun() {
        return begun;
    }

    /** How the load ended. */
    LoadSummary summary() throws IOException, SQLException {
        return load.hasNothingToDo()
                ? summaryOfNothing()
                : summary(new LogSegment(load.home().logSegment(load.start().load())));
    }

    /** What to tell of a load that failed: what failed first, not what failed because of it. */
    LoadFailedException failed(Throwable e) {
        return failure != null ? failure : failed(e, null);
    }

    private LoadFailedException failed(Throwable e, @Nullable Phase phase) {
        return new LoadFailedException(e, phase, isDiskFull(e));
    }

    private boolean isDiskFull(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (NO_SPACE.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        try {
            return Files.getFileStore(load.home().root()).getUsableSpace() < LEAST_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        load.work().close();
    }
}
