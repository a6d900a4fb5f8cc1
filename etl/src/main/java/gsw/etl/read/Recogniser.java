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
import org.jspecify.annotations.Nullable;

/** Says what each file is, from its bytes, or refuses it with the reason. Exactly one form must match. */
public final class Recogniser {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    /** This many known heads make a table canonical even if some it needs are missing: the refusal can name them. */
    private static final int HEADS_THAT_TELL = 2;

    private static final int SHOWN = 80;
    private static final String UNSUPPORTED = "FILE_FORMAT_UNSUPPORTED";

    private final Landing landing;
    private final Forms forms;
    private final @Nullable String form;

    /** @param form name of the form that every file is read by, null if each is recognised by its content */
    public Recogniser(Landing landing, Forms forms, @Nullable String form) {
        this.landing = landing;
        this.forms = forms;
        this.form = form;
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
            case OLE2 -> refused(findings, ole2(file, bytes));
            case JSON -> refused(findings, Finding.ofFile(file.no(), UNSUPPORTED, "JSON", null));
            case XML -> refused(findings, Finding.ofFile(file.no(), UNSUPPORTED, "XML, HTML", null));
            case ZIP -> workbook(file, bytes, findings);
            case TEXT -> text(file, bytes, findings);
        };
    }

    private static Optional<Recognised> refused(List<Finding> findings, Finding finding) {
        findings.add(finding);
        return Optional.empty();
    }

    private static Finding ole2(ReceivedFile file, Path bytes) {
        try (var container = new POIFSFileSystem(bytes.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? Finding.ofFile(file.no(), "FILE_ENCRYPTED", null, null)
                    : Finding.ofFile(file.no(), UNSUPPORTED, "XLS (Excel 97–2003)", null);
        } catch (IOException | RuntimeException e) {
            return Finding.ofFile(file.no(), "FILE_DAMAGED", null, null);
        }
    }

    private Optional<Recognised> workbook(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        Optional<String> obstacle = Workbook.obstacle(bytes);
        if (obstacle.isPresent()) {
            return refused(findings, Finding.ofFile(file.no(), obstacle.get(), null, null));
        }
        if (form != null && !form.equals(Forms.CANONICAL)) {
            return refused(findings, Finding.ofFile(file.no(), "FORM_OTHER_FORMAT", form, "CSV"));
        }
        try {
            List<String> heads = Workbook.heads(bytes);
            if (form != null || knownHeads(heads) >= HEADS_THAT_TELL) {
                return Optional.of(new Recognised(file.no(), "xlsx", Forms.CANONICAL, ',', "-"));
            }
            var place = new Place(Workbook.dataSheet(bytes), 1, 0);
            return refused(findings, new Finding(file.no(), place, "FORM_NONE", shown(heads), formNames()));
        } catch (IOException | RuntimeException e) {
            Workbook.rethrowUnlessDamaged(e);
            return refused(findings, Finding.ofFile(file.no(), "FILE_DAMAGED", null, null));
        }
    }

    private Optional<Recognised> text(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        Optional<Utf8.BadBytes> bad = Utf8.firstBadBytes(bytes);
        if (bad.isPresent()) {
            var place = Place.line(bad.get().line());
            return refused(
                    findings,
                    new Finding(
                            file.no(), place, bad.get().ruleCode(), bad.get().hex(), null));
        }
        if (form != null) {
            return Optional.of(named(file, form, bytes));
        }
        char delimiter = canonicalDelimiter(bytes);
        return knownHeads(heads(bytes, delimiter)) >= HEADS_THAT_TELL
                ? Optional.of(csv(file, Forms.CANONICAL, delimiter))
                : byTitle(file, bytes, findings);
    }

    private Recognised named(ReceivedFile file, String name, Path bytes) throws IOException {
        Optional<Form> named = forms.named(name);
        return csv(file, name, named.isPresent() ? named.get().delimiter() : canonicalDelimiter(bytes));
    }

    private Optional<Recognised> byTitle(ReceivedFile file, Path bytes, List<Finding> findings) throws IOException {
        List<String> heads = heads(bytes, ';');
        String title = heads.isEmpty() ? "" : heads.getFirst().strip();
        List<Form> matching = forms.matching(title);
        if (matching.size() == 1) {
            return Optional.of(
                    csv(file, matching.getFirst().id(), matching.getFirst().delimiter()));
        }
        String rule = matching.isEmpty() ? "FORM_NONE" : "FORM_SEVERAL";
        String names = matching.isEmpty() ? formNames() : names(matching);
        return refused(findings, new Finding(file.no(), new Place(null, 1, 1), rule, shown(heads), names));
    }

    private static Recognised csv(ReceivedFile file, String form, char delimiter) {
        return new Recognised(file.no(), "csv", form, delimiter, "UTF-8");
    }

    /** The mark between fields that makes the most known heads of the first row; a comma if none makes any. */
    private static char canonicalDelimiter(Path bytes) throws IOException {
        char best = DELIMITERS.getFirst();
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long known = knownHeads(heads(bytes, delimiter));
            if (known > most) {
                best = delimiter;
                most = known;
            }
        }
        return best;
    }

    private static List<String> heads(Path bytes, char delimiter) throws IOException {
        return CsvRecords.first(bytes, delimiter, 1).stream().findFirst().orElse(List.of());
    }

    private static String shown(List<String> cells) {
        String text = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private String formNames() {
        return String.join(", ", forms.names());
    }

    private static String names(List<Form> forms) {
        return forms.stream().map(Form::id).collect(Collectors.joining(", "));
    }

    private static long knownHeads(List<String> heads) {
        return heads.stream()
                .filter(head -> CanonicalColumn.named(head).isPresent())
                .count();
    }
}
