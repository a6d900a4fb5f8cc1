package gsw.app.command;

import gsw.app.assess.AssessedRow;
import gsw.app.assess.CaseFileReader;
import gsw.app.assess.GivenCase.CaseFile;
import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Output;
import gsw.queries.method.MethodNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Every measure of progress for series given in a file; needs no warehouse. */
@Command(name = "assess", sortOptions = false)
final class AssessCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AssessCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException {
        Path asked = gsw.resolve(file);
        if (!Files.isRegularFile(asked)) {
            throw new Failure(ExitCode.USAGE, "assess.no-such-file", asked);
        }
        CaseFile read = CaseFileReader.read(asked);
        if (!read.faults().isEmpty()) {
            read.faults()
                    .forEach(fault ->
                            gsw.surroundings().err().println(fault.sentence(gsw.shown(asked), gsw.messages())));
            return ExitCode.REJECTED.code();
        }
        List<AssessedRow> rows = AssessedRow.of(read.cases());
        try (Output out = output.open(gsw)) {
            AssessedRow.listing(gsw.messages()).write(rows, out);
            if (out.isForPeople()) {
                sayWhatIsKnownOf(rows, out);
            }
        }
        return ExitCode.DONE.code();
    }

    private void sayWhatIsKnownOf(List<AssessedRow> rows, Output out) {
        out.line("");
        rows.stream().map(AssessedRow::method).distinct().forEach(method -> {
            MethodNote note = MethodNote.of(method, gsw.language());
            out.paragraph(
                    "", gsw.messages().text("assess.note", method.id(), note.name(), note.source(), note.defects()));
        });
    }
}
