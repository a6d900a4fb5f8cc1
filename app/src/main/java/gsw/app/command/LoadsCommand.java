package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.etl.landing.Landing;
import gsw.queries.load.LoadEntry;
import gsw.queries.load.LoadHistory;
import gsw.reports.text.Figures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The history of loads, or one load with its files and everything that was found in them. */
@Command(name = "loads", sortOptions = false)
final class LoadsCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Parameters(paramLabel = "LOAD", arity = "0..1", descriptionKey = "LOAD")
    private @Nullable Integer load;

    @Mixin
    private final FindingOptions findings = new FindingOptions();

    LoadsCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Optional<LoadHistory> found = LoadHistory.of(gsw.home());
        if (found.isEmpty()) {
            throw new Failure(ExitCode.ENVIRONMENT, "loads.none", gsw.home().root());
        }
        try (LoadHistory history = found.get()) {
            if (load == null) {
                all(history);
            } else {
                one(history, load);
            }
        }
        return ExitCode.DONE.code();
    }

    private void all(LoadHistory history) throws IOException {
        try (Output out = findings.openForHistory(gsw)) {
            loads().write(history.loads(), out);
        }
    }

    private Listing<LoadEntry> loads() {
        Messages messages = gsw.messages();
        var figures = new Figures(gsw.language());
        return new Listing<LoadEntry>()
                .figures(messages.text("loads.load"), LoadEntry::load)
                .words(messages.text("loads.when"), this::when)
                .figures(messages.text("loads.files"), entry -> figures.count(entry.files()))
                .figures(messages.text("loads.refused"), entry -> figures.count(entry.refused()))
                .figures(messages.text("load.accepted"), entry -> figures.count(entry.rowsAccepted()))
                .figures(messages.text("load.rejected"), entry -> figures.count(entry.rowsRejected()))
                .figures(messages.text("load.new"), entry -> figures.count(entry.rowsNew()))
                .figures(messages.text("load.changed"), entry -> figures.count(entry.rowsChanged()))
                .figures(messages.text("loads.findings"), entry -> figures.count(entry.errors() + entry.warnings()))
                .figures(messages.text("loads.release"), LoadEntry::firstRelease)
                .code("load_id", LoadEntry::load)
                .code("known_from", LoadEntry::knownFrom)
                .code("recorded_at", LoadEntry::recordedAt)
                .code("is_backdated", LoadEntry::backdated)
                .code("files", LoadEntry::files)
                .code("files_refused", LoadEntry::refused)
                .code("rows_read", LoadEntry::rowsRead)
                .code("rows_accepted", LoadEntry::rowsAccepted)
                .code("rows_rejected", LoadEntry::rowsRejected)
                .code("rows_new", LoadEntry::rowsNew)
                .code("rows_changed", LoadEntry::rowsChanged)
                .code("errors", LoadEntry::errors)
                .code("warnings", LoadEntry::warnings)
                .code("first_release", LoadEntry::firstRelease);
    }

    /** Since when it is known, and when it was entered where that was later. */
    private String when(LoadEntry entry) {
        String known = Gsw.moment(entry.knownFrom());
        return entry.backdated()
                ? gsw.messages()
                        .text(
                                "loads.backdated",
                                new Figures(gsw.language())
                                        .date(entry.knownFrom().toLocalDate()),
                                Gsw.moment(entry.recordedAt()))
                : known;
    }

    private void one(LoadHistory history, int number) throws IOException {
        if (history.files(number).isEmpty()) {
            throw new Failure(ExitCode.USAGE, "loads.unknown", number);
        }
        findings.deliver(gsw, history, number, new Landing(gsw.home().landing())::at);
    }
}
