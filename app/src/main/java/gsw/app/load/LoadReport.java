package gsw.app.load;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.progress.VerdictNotice;
import gsw.app.text.Messages;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadSummary.FileResult;
import gsw.queries.load.FindingGroup;
import gsw.queries.load.LoadHistory;
import gsw.reports.text.Figures;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a load ended: its files, what was found in them, and what it led to. */
public final class LoadReport {

    private static final int ON_THE_SCREEN = 20;

    private final Messages messages;
    private final Figures figures;
    private final Output output;
    private final String homeOption;

    /** @param homeOption what a command needs to find the same warehouse: empty or {@code " --home …"} */
    public LoadReport(Messages messages, Output output, String homeOption) {
        this.homeOption = homeOption;
        this.messages = messages;
        this.figures = new Figures(messages.language());
        this.output = output;
    }

    public void print(Home home, LoadSummary summary) throws IOException, SQLException {
        if (summary.load() > 0) {
            files(summary.files());
            findings(home, summary.load());
            output.line("");
        }
        output.line(end(home, summary));
        if (summary.published() != null) {
            new VerdictNotice(messages).of(home).ifPresent(notice -> output.paragraph("", notice));
        }
    }

    /** What a load would have been: everything that was found, since nobody can look it up later. */
    public void printDryRun(LoadSummary summary, Optional<LoadHistory> found) {
        files(summary.files());
        if (found.isPresent()) {
            everything(found.get(), summary.load());
        }
        output.line("");
        output.line(messages.text("load.dry-run"));
    }

    private void everything(LoadHistory history, int load) {
        long all = counts(history, load);
        List<FindingGroup> groups = history.groups(load, Integer.MAX_VALUE);
        print(groups);
        if (groups.size() < all) {
            output.line(messages.text("load.dry-run-places"));
        }
    }

    private void files(List<FileResult> files) {
        new Listing<FileResult>()
                .words(messages.text("load.file"), FileResult::name)
                .words(
                        messages.text("load.read-as"),
                        file -> new ReadAs(file.form(), file.format(), file.encoding()).text())
                .words(messages.text("load.outcome"), file -> outcome(file.outcome()))
                .figures(messages.text("load.read"), file -> figures.count(file.rowsRead()))
                .figures(messages.text("load.accepted"), file -> figures.count(file.rowsAccepted()))
                .figures(messages.text("load.rejected"), file -> figures.count(file.rowsRejected()))
                .figures(messages.text("load.new"), file -> figures.count(file.rowsNew()))
                .figures(messages.text("load.changed"), file -> figures.count(file.rowsChanged()))
                .figures(messages.text("load.unchanged"), file -> figures.count(file.rowsUnchanged()))
                .write(files, output);
    }

    private String outcome(String code) {
        return messages.find("outcome." + code).orElse(code);
    }

    private void findings(Home home, int load) throws IOException, SQLException {
        Optional<LoadHistory> found = LoadHistory.of(home);
        if (found.isEmpty()) {
            return;
        }
        try (LoadHistory history = found.get()) {
            findings(history, load);
        }
    }

    private void findings(LoadHistory history, int load) {
        long all = counts(history, load);
        List<FindingGroup> groups = history.groups(load, ON_THE_SCREEN);
        print(groups);
        long shown = groups.stream().mapToLong(FindingGroup::places).sum();
        if (shown < all) {
            output.line(messages.text("load.more-findings", figures.count(all - shown), load, homeOption));
        } else if (shown > ON_THE_SCREEN) {
            output.line(messages.text("load.all-findings", load, homeOption));
        }
    }

    private void print(List<FindingGroup> groups) {
        var words = new FindingWords(messages);
        groups.forEach(group -> output.paragraph("  ", words.line(group)));
    }

    /** Says how many findings there are of each severity; nothing if there are none. */
    private long counts(LoadHistory history, int load) {
        long all = 0;
        var counts = new ArrayList<String>();
        for (String severity : List.of("error", "warning", "info")) {
            long number = history.number(load, severity);
            all += number;
            if (number > 0) {
                counts.add(messages.text("load.count." + severity, figures.count(number)));
            }
        }
        if (all > 0) {
            output.line("");
            output.line(messages.text("load.findings", String.join(", ", counts)));
        }
        return all;
    }

    private String end(Home home, LoadSummary summary) throws IOException {
        ReleaseLabel published = summary.published();
        if (published != null) {
            return messages.text("load.published", published.number(), summary.load());
        }
        boolean refused =
                summary.files().stream().allMatch(file -> file.outcome().equals("refused"));
        OptionalInt current = home.currentRelease();
        String still = current.isPresent()
                ? messages.text("load.still-current", current.getAsInt())
                : messages.text("load.none-yet");
        if (summary.load() == 0) {
            return messages.text("load.nothing-new", still);
        }
        return messages.text(refused ? "load.all-refused" : "load.no-change", still);
    }
}
