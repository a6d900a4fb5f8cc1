package gsw.app.load;

import gsw.app.terminal.ProgressBar;
import gsw.app.terminal.Surroundings;
import gsw.app.text.Messages;
import gsw.app.wiring.Loading;
import gsw.etl.job.LoadFailedException;
import gsw.etl.job.LoadRefusedException;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadRunningException;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.Phase;
import gsw.warehouse.storage.Home;
import java.util.List;

/** Runs a load and shows how far it has come. */
public record VisibleLoad(Surroundings surroundings, Messages messages) {

    private static final List<Phase> PHASES = List.of(Phase.values());

    public LoadSummary run(Home home, LoadRequest request)
            throws LoadRefusedException, LoadRunningException, LoadFailedException {
        try (var bar = new ProgressBar(surroundings.err(), surroundings.screen())) {
            return Loading.into(home, surroundings.clock())
                    .run(request, (phase, done, total) -> bar.at(share(phase, done, total), words(phase)));
        }
    }

    private static double share(Phase phase, int done, int total) {
        double ofPhase = total == 0 ? 0 : (double) done / total;
        return (PHASES.indexOf(phase) + ofPhase) / PHASES.size();
    }

    private String words(Phase phase) {
        return messages.text("phase." + phase.name());
    }
}
