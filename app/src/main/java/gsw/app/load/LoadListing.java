package gsw.app.load;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadHistory;
import gsw.queries.load.LoadedFile;
import gsw.queries.load.Waiver;
import gsw.reports.text.Figures;
import java.util.List;
import java.util.Optional;

/** One load with its files and everything that was found in them, as a listing. */
public record LoadListing(Messages messages) {

    public void write(LoadHistory history, int load, Output out) {
        List<LoadedFile> loaded = history.files(load);
        List<FoundInFile> findings = history.findings(load);
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
            out.line(messages.text("loads.no-findings"));
        } else {
            findings().write(findings, out);
        }
    }

    private Listing<LoadedFile> files() {
        var figures = new Figures(messages.language());
        return new Listing<LoadedFile>()
                .words(messages.text("load.file"), LoadedFile::fileName)
                .words(
                        messages.text("load.read-as"),
                        file -> new ReadAs(file.form(), file.format(), file.encoding()).text())
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
                .code("message_en", finding -> finding.message().en())
                .code(
                        "waiver_role",
                        finding -> waiver(finding).map(Waiver::role).orElse(null))
                .code(
                        "waiver_reason",
                        finding -> waiver(finding).map(Waiver::reason).orElse(null))
                .code(
                        "waived_until",
                        finding -> waiver(finding).map(Waiver::until).orElse(null));
    }

    private static Optional<Waiver> waiver(FoundInFile finding) {
        return Optional.ofNullable(finding.waiver());
    }
}
