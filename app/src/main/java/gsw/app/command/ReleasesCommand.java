package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Output;
import gsw.app.release.ChangeListing;
import gsw.app.release.ReleaseListing;
import gsw.app.release.TurnedListing;
import gsw.queries.release.ReleaseComparison;
import gsw.reports.html.ChangesPage;
import gsw.warehouse.release.Manifest;
import gsw.warehouse.release.Pruning;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was published, newest first; or what changed between two releases; or removes old ones. */
@Command(name = "releases", sortOptions = false)
final class ReleasesCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Parameters(index = "0", paramLabel = "A", arity = "0..1", descriptionKey = "A")
    private @Nullable Integer from;

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", descriptionKey = "B")
    private @Nullable Integer to;

    @Option(names = "--verdicts", order = 1)
    private boolean verdictsOnly;

    @Option(names = "--prune", paramLabel = "KEEP", order = 2)
    private @Nullable Integer keep;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ReleasesCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Home home = gsw.home();
        int current = home.currentRelease()
                .orElseThrow(() -> new Failure(ExitCode.ENVIRONMENT, "failure.no-release", home.root()));
        if (keep != null) {
            prune(home, keep);
        } else if (from != null) {
            compare(home, from);
        } else if (verdictsOnly) {
            compare(home, current);
        } else {
            try (Output out = output.open(gsw)) {
                new ReleaseListing(gsw.messages(), Gsw::moment, current).write(published(current), out);
            }
        }
        return ExitCode.DONE.code();
    }

    /** A release above the current one was cut off before readers saw it. */
    private List<Manifest> published(int current) throws IOException {
        var manifests = new ArrayList<Manifest>();
        for (Path folder : gsw.home().finishedReleases().reversed()) {
            if (Integer.parseInt(folder.getFileName().toString()) <= current) {
                manifests.add(Manifest.read(folder));
            }
        }
        return manifests;
    }

    /** One number alone: what that release changed against the newest before it that is still there. */
    private void compare(Home home, int first) throws IOException, SQLException {
        Integer second = to;
        Release before = second == null ? releaseBefore(home, first) : release(home, Math.min(first, second));
        Release after = release(home, second == null ? first : Math.max(first, second));
        ReleaseComparison comparison = ReleaseComparison.of(home, before, after);
        Optional<Path> page = output.page();
        if (page.isPresent()) {
            gsw.out().println(gsw.shown(write(gsw.resolve(page.get()), comparison)));
            return;
        }
        try (Output out = output.open(gsw)) {
            if (verdictsOnly) {
                new TurnedListing(gsw.messages()).write(comparison.verdicts(), out);
            } else {
                new ChangeListing(gsw.messages()).write(comparison, out);
            }
        }
    }

    private static Release releaseBefore(Home home, int number) throws IOException {
        release(home, number); // the one that is named must be there
        for (Path folder : home.finishedReleases().reversed()) {
            int older = Integer.parseInt(folder.getFileName().toString());
            if (older < number) {
                return release(home, older);
            }
        }
        throw new Failure(ExitCode.USAGE, "releases.none-before", number);
    }

    private Path write(Path file, ReleaseComparison comparison) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Durable.write(file, new ChangesPage(gsw.language()).render(comparison));
        return file;
    }

    private static Release release(Home home, int number) throws IOException {
        return Release.of(home, number)
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "failure.release-unknown", number, home.root()));
    }

    @SuppressWarnings("try") // held, not used
    private void prune(Home home, int kept) throws IOException {
        if (kept < 1) {
            throw new Failure(ExitCode.USAGE, "releases.keep-one", kept);
        }
        try (LoaderLock lock = LoaderLock.tryAcquire(home)
                .orElseThrow(() -> new Failure(ExitCode.LOAD_RUNNING, "failure.load-running"))) {
            List<Integer> removed = new Pruning(home).prune(kept);
            String numbers = removed.stream().map(String::valueOf).collect(Collectors.joining(", "));
            gsw.out()
                    .println(
                            removed.isEmpty()
                                    ? gsw.messages().text("releases.nothing-pruned")
                                    : gsw.messages().text("releases.pruned", numbers));
        }
    }
}
