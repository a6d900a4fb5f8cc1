package gsw.app.wiring;

import gsw.etl.job.LoadJob;
import gsw.etl.job.Warehouse;
import gsw.queries.progress.MethodCard;
import gsw.queries.progress.ProgressMart;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.storage.Home;
import java.time.Clock;
import java.util.List;

/** The load of a warehouse with everything it publishes. */
public final class Loading {

    private Loading() {}

    public static LoadJob into(Home home, Clock clock) {
        return new LoadJob(warehouse(home, clock));
    }

    public static Warehouse warehouse(Home home, Clock clock) {
        return new Warehouse(home, publisher(home), clock, ProgramVersion.current());
    }

    public static Publisher publisher(Home home) {
        return new Publisher(home, List.of(ProgressMart::fill, MethodCard::fill), ProgramVersion.current());
    }
}
