package gsw.etl.job;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A load that is tried out: everything is done but adding to the log and publishing. It holds the loader's lock until it
 * is closed; what it wrote is gone then, and the same files can be loaded as if it had never been. A load that was cut off
 * keeps what it goes on from.
 */
public final class DryRun implements AutoCloseable {

    private static final List<Phase> PHASES =
            List.of(Phase.REGISTER, Phase.RECOGNISE, Phase.STAGE, Phase.CONFORM, Phase.VALIDATE);

    private final LoaderLock lock;
    private final LoadSteps steps;
    private Optional<LogSegment> segment = Optional.empty();

    private DryRun(LoaderLock lock, LoadSteps steps) {
        this.lock = lock;
        this.steps = steps;
    }

    /**
     * @throws LoadRunningException if a load holds the warehouse
     * @throws LoadFailedException if the warehouse cannot be written to at all
     */
    public static DryRun of(Warehouse warehouse, LoadRequest request, LoadWatcher watcher)
            throws LoadRunningException, LoadFailedException {
        try {
            LoaderLock lock = LoaderLock.tryAcquire(warehouse.home()).orElseThrow(LoadRunningException::new);
            return new DryRun(lock, LoadSteps.ofDryRun(warehouse, request, watcher));
        } catch (IOException e) {
            throw new LoadFailedException(e, null, false);
        }
    }

    /**
     * How the load would end; its number and its release are those the load would get.
     *
     * @throws LoadRefusedException if it could not begin as asked: it names a form or source nobody knows
     */
    public LoadSummary run() throws LoadRefusedException, LoadFailedException {
        try {
            steps.checkOptions();
            steps.forgetEarlierWork();
            for (Phase phase : PHASES) {
                steps.run(phase);
            }
            segment = steps.compareWithLog();
            return segment.isPresent() ? steps.summary(segment.get()) : steps.summaryOfNothing();
        } catch (LoadRefusedException e) {
            throw e;
        } catch (Exception e) {
            throw steps.failed(e);
        }
    }

    /** What the load would have added to the log, findings and all; empty if every file had been loaded before. */
    public Optional<LogSegment> segment() {
        return segment;
    }

    /** How each cell of its files is read; none of files that had been loaded before or cannot be read. */
    public List<ReadFigure> explain() throws IOException, SQLException {
        return segment.isPresent() ? steps.explain() : List.of();
    }

    /** The bytes of a file of this run, by their digest. */
    public Path bytes(String sha256) {
        return steps.landing().at(sha256);
    }

    @Override
    public void close() throws IOException, SQLException {
        try (lock) {
            try {
                steps.close();
            } finally {
                steps.forgetEarlierWork();
            }
        }
    }
}
