package gsw.app.load;

import gsw.app.terminal.ProgressBar;
import gsw.app.terminal.Surroundings;
import gsw.app.text.Messages;
import gsw.app.wiring.Loading;
import gsw.etl.job.DryRun;
import gsw.etl.job.LoadFailedException;
import gsw.etl.job.LoadRefusedException;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadRunningException;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadWatcher;
import gsw.etl.job.Phase;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Runs a load and shows how far it has come. */
public record VisibleLoad(Surroundings surroundings, Messages messages) {

    private static final List<Phase> PHASES = List.of(Phase.values());

    public LoadSummary run(Home home, LoadRequest request)
            throws LoadRefusedException, LoadRunningException, LoadFailedException {
        try (var bar = bar()) {
            return Loading.into(home, surroundings.clock()).run(request, watcher(bar));
        }
    }

    /**
     * Tries a load out and gives what came of it to somebody while it is still there.
     *
     * @return how the load would end
     */
    public LoadSummary tryOut(Home home, LoadRequest request, Aftermath aftermath)
            throws LoadRefusedException, LoadRunningException, LoadFailedException, IOException, SQLException {
        var bar = bar();
        try (DryRun dryRun = DryRun.of(Loading.warehouse(home, surroundings.clock()), request, watcher(bar))) {
            LoadSummary summary;
            try (bar) {
                summary = dryRun.run();
            }
            aftermath.of(dryRun, summary);
            return summary;
        }
    }

    /** What is done with a dry run before it is forgotten. */
    @FunctionalInterface
    public interface Aftermath {
        void of(DryRun dryRun, LoadSummary summary) throws IOException, SQLException;
    }

    private ProgressBar bar() {
        return new ProgressBar(surroundings.err(), surroundings.screen());
    }

    private LoadWatcher watcher(ProgressBar bar) {
        return (phase, done, total) -> bar.at(share(phase, done, total), words(phase));
    }

    private static double share(Phase phase, int done, int total) {
        double ofPhase = total == 0 ? 0 : (double) done / total;
        return (PHASES.indexOf(phase) + ofPhase) / PHASES.size();
    }

    private String words(Phase phase) {
        return messages.text("phase." + phase.name());
    }
}
