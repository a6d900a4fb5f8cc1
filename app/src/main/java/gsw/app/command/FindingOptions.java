package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Format;
import gsw.app.listing.Output;
import gsw.app.load.LoadFormat;
import gsw.app.load.LoadListing;
import gsw.app.load.MarkedCopies;
import gsw.app.wiring.ProgramVersion;
import gsw.queries.load.LoadHistory;
import gsw.reports.finding.ValidationReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How one load and its findings are handed over: as a listing, as a validation report, as marked copies of the files. */
final class FindingOptions {

    @Option(names = "--format", paramLabel = "table|csv|json|ess-json", order = 50, descriptionKey = "finding-format")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", order = 51)
    private @Nullable Path file;

    @Option(names = "--marked", paramLabel = "DIR", order = 52, descriptionKey = "marked")
    private @Nullable Path markedFolder;

    /** True if the findings are to be listed in some form of their own. */
    boolean askForListing() {
        return format != null || file != null;
    }

    boolean askForMarkedCopies() {
        return markedFolder != null;
    }

    /** Writes a load as it was asked for; a table if nothing was. */
    void deliver(Gsw gsw, LoadHistory history, int load, MarkedCopies.Bytes bytes) throws IOException {
        if (askForListing() || !askForMarkedCopies()) {
            list(gsw, history, load);
        }
        if (markedFolder != null) {
            mark(gsw, history, load, new MarkedCopies(gsw.language(), bytes, gsw.resolve(markedFolder)));
        }
    }

    private void list(Gsw gsw, LoadHistory history, int load) throws IOException {
        if (format() == LoadFormat.ESS_JSON) {
            report(gsw, history, load);
            return;
        }
        try (Output out = open(gsw)) {
            new LoadListing(gsw.messages()).write(history, load, out);
        }
    }

    private static void mark(Gsw gsw, LoadHistory history, int load, MarkedCopies copies) throws IOException {
        List<Path> written = copies.write(history, load);
        written.forEach(copy -> gsw.out().println(gsw.shown(copy)));
        if (written.isEmpty()) {
            gsw.say("loads.no-findings");
        }
    }

    private void report(Gsw gsw, LoadHistory history, int load) throws IOException {
        var report = new ValidationReport("gsw " + ProgramVersion.current(), load);
        if (file == null) {
            report.write(history.files(load), history.findings(load), gsw.out());
            return;
        }
        Path out = gsw.resolve(file);
        Path folder = out.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            report.write(history.files(load), history.findings(load), writer);
        }
    }

    /** Opens the place the history of all loads goes to. */
    Output openForHistory(Gsw gsw) throws IOException {
        if (askForMarkedCopies() || format() == LoadFormat.ESS_JSON) {
            throw new Failure(ExitCode.USAGE, "loads.name-one");
        }
        return open(gsw);
    }

    private Output open(Gsw gsw) throws IOException {
        Format listing = Format.valueOf(format().name());
        return file == null
                ? Output.toStream(
                        gsw.out(), listing, gsw.surroundings().screen().tableWidth())
                : Output.toFile(gsw.resolve(file), listing);
    }

    /** Asked for, or told by the name of the file; else a table. */
    private LoadFormat format() {
        @Nullable String asked = format;
        if (asked != null) {
            return LoadFormat.ofCode(asked)
                    .orElseThrow(
                            () -> new Failure(ExitCode.USAGE, "usage.value-of", "--format", asked, LoadFormat.codes()));
        }
        return file == null ? LoadFormat.TABLE : LoadFormat.ofFile(file);
    }
}
