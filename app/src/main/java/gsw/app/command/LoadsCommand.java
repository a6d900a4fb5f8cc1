package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.load.FindingWords;
import gsw.app.text.Messages;
import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadEntry;
import gsw.queries.load.LoadHistory;
import gsw.queries.load.LoadedFile;
import gsw.reports.text.Figures;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
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
    private final OutputOptions output = new OutputOptions();

    LoadsCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Optional<LoadHistory> found = LoadHistory.of(gsw.home());
        if (found.isEmpty()) {
            throw new Failure(ExitCode.ENVIRONMENT, "loads.none", gsw.home().root());
        }
        try (LoadHistory history = found.get();
                Output out = output.open(gsw)) {
            if (load == null) {
                loads().write(history.loads(), out);
            } else {
                one(history, load, out);
            }
        }
        return ExitCode.DONE.code();
    }

    private Listing<LoadEntry> loads() {
        Messages messages = gsw.messages();
        var figures = new Figures(gsw.language());
        return new Listing<LoadEntry>()
                .figures(messages.text("loads.load"), LoadEntry::load)
                .words(messages.text("loads.when"), entry -> Gsw.moment(entry.knownFrom()))
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

    private void one(LoadHistory history, int number, Output out) {
        List<LoadedFile> loaded = history.files(number);
        if (loaded.isEmpty()) {
            throw new Failure(ExitCode.USAGE, "loads.unknown", number);
        }
        List<FoundInFile> findings = history.findings(number);
        switch (out.format()) {
            case TABLE -> tables(loaded, findings, out);
            case CSV -> findings().write(findings, out); // one table only; each finding names its file
            case JSON -> {
                out.writer().print("{\"files\": ");
                files().write(loaded, out);
                out.writer().print(", \"findings\": ");
                findings().write(findings, out);
                out.line("}");
            }
        }
    }

    private void tables(List<LoadedFile> loaded, List<FoundInFile> findings, Output out) {
        files().write(loaded, out);
        out.line("");
        if (findings.isEmpty()) {
            out.line(gsw.messages().text("loads.no-findings"));
        } else {
            findings().write(findings, out);
        }
    }

    private Listing<LoadedFile> files() {
        Messages messages = gsw.messages();
        var figures = new Figures(gsw.language());
        return new Listing<LoadedFile>()
                .words(messages.text("load.file"), LoadedFile::fileName)
                .words(messages.text("loads.form"), LoadedFile::form)
                .words(
                        messages.text("load.outcome"),
                        file -> messages.find("outcome." + file.outcome()).orElse(file.outcome()))
                .figures(messages.text("load.read"), file -> figures.count(file.rowsRead()))
                .figures(messages.text("load.accepted"), file -> figures.count(file.rowsAccepted()))
                .figures(messages.text("load.rejected"), file -> figures.count(file.rowsRejected()))
                .figures(messages.text("load.new"), file -> figures.count(file.rowsNew()))
                .figures(messages.text("load.changed"), file -> figures.count(file.rowsChanged()))
                .code("load_id", LoadedFile::load)
                .code("file_no", LoadedFile::fileNo)
                .code("file_name", LoadedFile::fileName)
                .code("file_sha256", LoadedFile::sha256)
                .code("file_bytes", LoadedFile::bytes)
                .code("format", LoadedFile::format)
                .code("form", LoadedFile::form)
                .code("encoding", LoadedFile::encoding)
                .code("outcome", LoadedFile::outcome)
                .code("rows_read", LoadedFile::rowsRead)
                .code("rows_accepted", LoadedFile::rowsAccepted)
                .code("rows_rejected", LoadedFile::rowsRejected)
                .code("rows_new", LoadedFile::rowsNew)
                .code("rows_changed", LoadedFile::rowsChanged)
                .code("rows_unchanged", LoadedFile::rowsUnchanged)
                .code("known_from", LoadedFile::knownFrom)
                .code("is_synthetic", LoadedFile::synthetic);
    }

    private Listing<FoundInFile> findings() {
        Messages messages = gsw.messages();
        var words = new FindingWords(messages);
        return new Listing<FoundInFile>()
                .words(messages.text("loads.severity"), words::severity)
                .words(messages.text("loads.place"), words::place)
                .words(messages.text("loads.message"), words::message)
                .code("load_id", FoundInFile::load)
                .code("file_no", FoundInFile::fileNo)
                .code("file_name", FoundInFile::fileName)
                .code("sheet", finding -> finding.place().sheet())
                .code(
                        "row_no",
                        finding -> finding.place().row() == 0
                                ? null
                                : finding.place().row())
                .code(
                        "column_no",
                        finding -> finding.place().column() == 0
                                ? null
                                : finding.place().column())
                .code("cell", finding -> finding.place().cell())
                .code("rule_code", FoundInFile::ruleCode)
                .code("severity", FoundInFile::severity)
                .code("found", FoundInFile::found)
                .code("expected", FoundInFile::expected)
                .code("message_vi", finding -> finding.message().vi())
                .code("message_en", finding -> finding.message().en());
    }
}
