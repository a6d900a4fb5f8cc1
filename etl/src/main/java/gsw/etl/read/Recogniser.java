package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.Forms;
import gsw.etl.landing.Landing;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.layout.CanonicalColumn;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what each file is, from its bytes, or refuses it with the reason. Exactly one form must match. */
public final class Recogniser {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    /** This many known heads make a table canonical even if some it needs are missing: the refusal can name them. */
    private static final int HEADS_THAT_TELL = 2;

    private final Landing landing;
    private final Forms forms;

    public Recogniser(Landing landing, Forms forms) {
        this.landing = landing;
        this.forms = forms;
    }

    public Recognition recognise(List<ReceivedFile> files) throws IOException {
        var recognised = new ArrayList<Recognised>();
        var findings = new ArrayList<Finding>();
        for (ReceivedFile file : files) {
            if (!file.alreadyLoaded()) {
                recognise(file, findings).ifPresent(recognised::add);
            }
        }
        return new Recognition(recognised, findings);
    }

    private Optional<Recognised> recognise(ReceivedFile file, List<Finding> findings) throws IOException {
        Path bytes = landing.at(file.sha256());
        return switch (Format.of(bytes)) {
            case EMPTY -> refused(findings, Finding.ofFile(file.no(), "FILE_EMPTY", null, null));
            case BINARY -> refused(findings, Finding.ofFile(file.no(), "FILE_FORMAT_UNKNOWN", null, null));
            case OLE2 -> refused(findings, Finding.ofFile(file.no(), ole2Rule(bytes), null, null));
            case ZIP -> workbook(file, bytes, findings);
            case TEXT -> text(file, bytes, findings);
        };
    }

    private static Optional<Recognised> refused(List<Finding> findings, Finding finding) {
        findings.add(finding);
        return Optional.empty();
    }

    private static String ole2Rule(Path bytes) {
        try (var container = new POIFSFileSystem(bytes.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? "FILE_ENCRYPTED"
                    : "FILE_FORMAT_UNSUPPORTED";
        } catch (IOException | RuntimeException e) {
            return "FILE_DAMAGED";
        }
    }

    private Optional<Recognised> workbook(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        Optional<String> obstacle = Workbook.obstacle(bytes);
        if (obstacle.isPresent()) {
            return refused(findings, Finding.ofFile(file.no(), obstacle.get(), null, null));
        }
        try {
            if (knownHeads(Workbook.first(bytes, 1)) >= HEADS_THAT_TELL) {
                return Optional.of(new Recognised(file.no(), "xlsx", Recognised.CANONICAL, ',', "-"));
            }
        } catch (RuntimeException e) {
            if (!Workbook.saysDamaged(e)) {
                throw e;
            }
            return refused(findings, Finding.ofFile(file.no(), "FILE_DAMAGED", null, null));
        }
        return refused(findings, Finding.ofFile(file.no(), "FORM_NONE", null, formNames()));
    }

    private Optional<Recognised> text(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        Optional<Utf8.BadBytes> bad = Utf8.firstBadBytes(bytes);
        if (bad.isPresent()) {
            var place = Place.line(bad.get().line());
            return refused(
                    findings,
                    new Finding(file.no(), place, "FILE_NOT_UTF8", bad.get().hex(), "UTF-8"));
        }
        for (char delimiter : DELIMITERS) {
            if (knownHeads(CsvRecords.first(bytes, delimiter, 1)) >= HEADS_THAT_TELL) {
                return Optional.of(new Recognised(file.no(), "csv", Recognised.CANONICAL, delimiter, "UTF-8"));
            }
        }
        return byForm(file, bytes, findings);
    }

    private Optional<Recognised> byForm(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        String title = title(bytes);
        List<Form> matching = forms.matching(title);
        if (matching.size() == 1) {
            Form form = matching.getFirst();
            return Optional.of(new Recognised(file.no(), "csv", form.id(), form.delimiter(), "UTF-8"));
        }
        String rule = matching.isEmpty() ? "FORM_NONE" : "FORM_SEVERAL";
        String names = matching.isEmpty() ? formNames() : names(matching);
        return refused(findings, new Finding(file.no(), new Place(null, 1, 1), rule, title, names));
    }

    private static String title(Path bytes) throws IOException {
        List<List<String>> first = CsvRecords.first(bytes, ';', 1);
        return first.isEmpty() ? "" : first.getFirst().getFirst().strip();
    }

    private String formNames() {
        return Recognised.CANONICAL + ", " + names(forms.all());
    }

    private static String names(List<Form> forms) {
        return forms.stream().map(Form::id).collect(Collectors.joining(", "));
    }

    private static long knownHeads(List<List<String>> firstRows) {
        return firstRows.stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(head -> CanonicalColumn.named(head).isPresent())
                .count();
    }
}
