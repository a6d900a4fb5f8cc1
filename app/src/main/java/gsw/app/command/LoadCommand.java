package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Format;
import gsw.app.listing.Output;
import gsw.app.load.DataFiles;
import gsw.app.load.Explanation;
import gsw.app.load.LoadReport;
import gsw.app.load.MarkedCopies;
import gsw.app.load.VisibleLoad;
import gsw.etl.job.DryRun;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadSummary;
import gsw.etl.landing.Landing;
import gsw.queries.load.LoadHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files into the warehouse and publishes what they change. */
@Command(name = "load", sortOptions = false)
final class LoadCommand implements Callable<Integer> {

    private static final int NAMED_WHEN_SKIPPED = 5;

    private final Gsw gsw;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--source", paramLabel = "CODE", order = 1)
    private @Nullable String source;

    @Option(names = "--form", paramLabel = "ID", order = 2)
    private @Nullable String form;

    @Option(names = "--known-from", paramLabel = "DATE", order = 3)
    private @Nullable String knownFrom;

    @Option(names = "--dry-run", order = 4)
    private boolean dryRun;

    @Option(names = "--explain", order = 5)
    private boolean explain;

    @Mixin
    private final FindingOptions findings = new FindingOptions();

    LoadCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        DataFiles data = DataFiles.of(paths.stream().map(gsw::resolve).toList());
        saySkipped(data.skipped());
        var request = new LoadRequest(data.files(), new LoadOptions(source, form, knownSince()));
        var visible = new VisibleLoad(gsw.surroundings(), gsw.messages());
        LoadSummary summary =
                dryRun || explain ? visible.tryOut(gsw.home(), request, this::tell) : load(visible, request);
        return (summary.isClean() ? ExitCode.DONE : ExitCode.REJECTED).code();
    }

    private @Nullable LocalDate knownSince() {
        @Nullable String typed = knownFrom;
        if (typed == null) {
            return null;
        }
        LocalDate day = PerspectiveOptions.day(typed)
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "usage.day", "--known-from", typed));
        if (day.isAfter(LocalDate.now(gsw.surroundings().clock()))) {
            throw new Failure(ExitCode.USAGE, "load.known-from-future", typed);
        }
        return day;
    }

    private LoadSummary load(VisibleLoad visible, LoadRequest request) throws Exception {
        LoadSummary summary = visible.run(gsw.home(), request);
        if (summary.load() == 0 || !findings.askForListing()) {
            try (Output output = screen()) {
                report(output).print(gsw.home(), summary);
            }
        }
        if (summary.load() > 0) {
            try (LoadHistory history = LoadHistory.of(gsw.home()).orElseThrow()) {
                deliver(history, summary, new Landing(gsw.home().landing())::at);
            }
        }
        return summary;
    }

    private void explain(DryRun run, LoadSummary summary, LoadHistory history) throws IOException, SQLException {
        try (Output output = findings.openForHistory(gsw)) {
            new Explanation(gsw.messages()).write(history.files(summary.load()), run.explain(), output);
            if (output.isForPeople()) {
                report(output).printDryRun(summary, Optional.of(history));
            }
        }
    }

    private void tell(DryRun run, LoadSummary summary) throws IOException, SQLException {
        if (run.segment().isEmpty()) {
            tell(summary, Optional.empty());
            return;
        }
        try (LoadHistory history = LoadHistory.of(run.segment().get())) {
            if (explain) {
                explain(run, summary, history);
                return;
            }
            if (findings.askForListing()) {
                gsw.say("load.dry-run");
            } else {
                tell(summary, Optional.of(history));
            }
            deliver(history, summary, run::bytes);
        }
    }

    private void tell(LoadSummary summary, Optional<LoadHistory> history) throws IOException {
        try (Output output = screen()) {
            report(output).printDryRun(summary, history);
        }
    }

    private void deliver(LoadHistory history, LoadSummary summary, MarkedCopies.Bytes bytes) throws IOException {
        if (findings.askForListing() || findings.askForMarkedCopies()) {
            findings.deliver(gsw, history, summary.load(), bytes);
        }
    }

    private Output screen() {
        return Output.toStream(
                gsw.out(), Format.TABLE, gsw.surroundings().screen().tableWidth());
    }

    private LoadReport report(Output output) {
        return new LoadReport(gsw.messages(), output, gsw.optionFor(gsw.home()));
    }

    private void saySkipped(List<Path> skipped) {
        if (skipped.isEmpty()) {
            return;
        }
        String names = skipped.stream()
                .limit(NAMED_WHEN_SKIPPED)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", "));
        int more = skipped.size() - NAMED_WHEN_SKIPPED;
        gsw.say("load.skipped", more > 0 ? gsw.messages().text("load.and-more", names, more) : names);
    }
}
