package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.Forms;
import gsw.etl.form.Preview;
import gsw.etl.format.CsvFile;
import gsw.etl.format.DataFile;
import gsw.etl.format.Format;
import gsw.etl.format.Row;
import gsw.etl.format.UnreadableException;
import gsw.etl.format.Utf8;
import gsw.etl.landing.Landing;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.text.TextEncoding;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what each file is, from its bytes, or refuses it with the reason. Exactly one form must match. */
public final class Recogniser {

    /** This many known heads make a table canonical even if some it needs are missing: the refusal can name them. */
    private static final int HEADS_THAT_TELL = 2;

    private static final int SHOWN = 80;
    private static final char NO_DELIMITER = ',';

    private final Landing landing;
    private final Forms forms;
    private final @Nullable String form;
    private final LocalDate receivedOn;

    /**
     * @param form name of the form that every file is read by, null if each is recognised by its content
     * @param receivedOn of several editions of a form that match, the one in force on this day counts
     */
    public Recogniser(Landing landing, Forms forms, @Nullable String form, LocalDate receivedOn) {
        this.landing = landing;
        this.forms = forms;
        this.form = form;
        this.receivedOn = receivedOn;
    }

    public Recognition recognise(List<ReceivedFile> files) throws IOException {
        var recognised = new ArrayList<Recognised>();
        var findings = new ArrayList<Finding>();
        for (ReceivedFile file : files) {
            if (!file.alreadyLoaded()) {
                try {
                    recognised.add(recognise(file, findings));
                } catch (UnreadableException e) {
                    findings.add(new Finding(file.no(), e.place(), e.ruleCode(), e.found(), e.expected()));
                }
            }
        }
        return new Recognition(recognised, findings);
    }

    private Recognised recognise(ReceivedFile file, List<Finding> findings) throws IOException, UnreadableException {
        Path bytes = landing.at(file.sha256());
        Format format = Format.of(bytes);
        Optional<RegularCsv> regular = format == Format.CSV ? regular(bytes) : Optional.empty();
        TextEncoding encoding = format == Format.CSV && regular.isEmpty() ? encoding(bytes) : TextEncoding.UTF_8;
        char delimiter = format == Format.CSV ? CsvFile.delimiter(bytes, encoding) : NO_DELIMITER;
        DataFile opened = DataFile.of(bytes, format, encoding, delimiter);
        Preview preview = Preview.of(file.name(), format, opened);
        if (encoding.isGuess()) {
            findings.add(Finding.ofFile(
                    file.no(),
                    encoding == TextEncoding.WINDOWS_1252 ? "LETTERS_LOST" : "ENCODING_GUESSED",
                    encoding.label(),
                    null));
        }
        if (AgencyFormFile.isOne(format, opened)) {
            return new Recognised(file.no(), format, AgencyForm.NAME, NO_DELIMITER, encoding, null);
        }
        // A table with heads of ours may still be of a kind that a form knows, such as SDMX with more columns.
        boolean isCanonical =
                form == null ? isCanonical(preview) && forms.matching(preview).isEmpty() : form.equals(Forms.CANONICAL);
        if (isCanonical) {
            return new Recognised(file.no(), format, Forms.CANONICAL, delimiter, encoding, regular.orElse(null));
        }
        Form matching = form == null ? onlyMatch(preview) : named(form, format);
        char own = matching.delimiter() == null ? delimiter : matching.delimiter();
        return new Recognised(file.no(), format, matching.id(), own, encoding, null);
    }

    /** A large file is mostly regular, and then nothing else needs to be asked of its letters. */
    private static Optional<RegularCsv> regular(Path bytes) throws IOException {
        return Files.size(bytes) < RegularCsv.LARGE
                ? Optional.empty()
                : RegularCsv.of(bytes, CsvFile.delimiter(bytes, TextEncoding.UTF_8));
    }

    private static TextEncoding encoding(Path bytes) throws IOException, UnreadableException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(bytes)) {
            head = stream.readNBytes(64);
        }
        Optional<TextEncoding> utf16 = TextEncoding.utf16(head);
        if (utf16.isPresent()) {
            return utf16.get();
        }
        Optional<Utf8.BadBytes> bad = Utf8.firstBadBytes(bytes);
        if (bad.isEmpty()) {
            return TextEncoding.UTF_8;
        }
        Optional<TextEncoding> guess = bad.get().isControl() ? Optional.empty() : TextEncoding.guess(bytes);
        return guess.orElseThrow(() -> new UnreadableException(
                Place.line(bad.get().line()), bad.get().ruleCode(), bad.get().hex()));
    }

    private static boolean isCanonical(Preview preview) {
        List<Row> rows = preview.rows(CanonicalSheet.choose(preview.tables()));
        return !rows.isEmpty()
                && rows.getFirst().cells().stream()
                                .filter(head -> CanonicalColumn.named(head).isPresent())
                                .count()
                        >= HEADS_THAT_TELL;
    }

    private Form named(String name, Format format) throws UnreadableException {
        Form named = forms.named(name).orElseThrow();
        if (!named.formats().isEmpty() && !named.formats().contains(format)) {
            String formats = named.formats().stream()
                    .map(each -> each.name().replace('_', '-'))
                    .collect(Collectors.joining(", "));
            throw UnreadableException.ofFile("FORM_OTHER_FORMAT", name, formats);
        }
        return named;
    }

    private Form onlyMatch(Preview preview) throws UnreadableException {
        if (preview.heads().values().stream().allMatch(rows -> rows.stream().allMatch(Row::isBlank))) {
            throw UnreadableException.ofFile("FILE_EMPTY", null);
        }
        List<Form> matching = forms.matching(preview);
        List<Form> inForce =
                matching.stream().filter(each -> each.isInForce(receivedOn)).toList();
        if (matching.size() == 1 || inForce.size() == 1) {
            return matching.size() == 1 ? matching.getFirst() : inForce.getFirst();
        }
        String rule = matching.isEmpty() ? "FORM_NONE" : "FORM_SEVERAL";
        String names = matching.isEmpty()
                ? String.join(", ", forms.names())
                : matching.stream().map(Form::id).collect(Collectors.joining(", "));
        throw new UnreadableException(firstCell(preview), rule, shown(preview), names);
    }

    private static Place firstCell(Preview preview) {
        String table = preview.tables().isEmpty() ? "" : preview.tables().getFirst();
        return new Place(table.isEmpty() ? null : table, 1, 1);
    }

    private static String shown(Preview preview) {
        String text = preview.firstRows().stream()
                .filter(row -> !row.isBlank())
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
