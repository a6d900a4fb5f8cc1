package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.progress.VerdictNotice;
import gsw.app.wiring.Loading;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Builds a release anew from what was loaded: after the catalogue or the program has changed. */
@Command(name = "publish", sortOptions = false)
final class PublishCommand implements Callable<Integer> {

    private final Gsw gsw;

    PublishCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    @SuppressWarnings("try") // held, not used
    public Integer call() throws Exception {
        Home home = gsw.home();
        if (LogSegment.all(home).isEmpty()) {
            throw new Failure(ExitCode.ENVIRONMENT, "loads.none", home.root());
        }
        try (LoaderLock lock = LoaderLock.tryAcquire(home)
                .orElseThrow(() -> new Failure(ExitCode.LOAD_RUNNING, "failure.load-running"))) {
            Publisher publisher = Loading.publisher(home);
            ReleaseLabel published = publisher.publish();
            gsw.out().println(gsw.messages().text("publish.done", published.number(), published.catalogueVersion()));
            new VerdictNotice(gsw.messages()).of(home).ifPresent(gsw.out()::println);
        }
        return ExitCode.DONE.code();
    }
}
