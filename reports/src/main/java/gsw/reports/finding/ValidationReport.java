package gsw.reports.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadedFile;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The outcome of a load in the generic validation report structure of the European Statistical System, version 1.0.1
 * (ESSnet ValiDat Integration; github.com/data-cleaning/ValidatReport): one validation a finding, and for each file the
 * number of rows that were read, taken and rejected as aggregations. docs/reference/validation-report.md says what stands
 * in each slot.
 */
public final class ValidationReport {

    private static final String LANGUAGE = "gsw rules.csv";
    private static final String ANY = "*";

    private final String actor;
    private final int load;

    /**
     * @param actor program and version that checked the files
     * @param load number of the load
     */
    public ValidationReport(String actor, int load) {
        this.actor = actor;
        this.load = load;
    }

    /** @param out is not closed */
    public void write(List<LoadedFile> files, List<FoundInFile> findings, Writer out) throws IOException {
        Map<Integer, LoadedFile> byNumber =
                files.stream().collect(Collectors.toMap(LoadedFile::fileNo, Function.identity()));
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartArray();
            int number = 0;
            for (FoundInFile finding : findings) {
                number++;
                validation(
                        json,
                        number,
                        finding,
                        Objects.requireNonNull(byNumber.get(finding.fileNo()), "a finding is of a file"));
            }
            for (LoadedFile file : files) {
                aggregations(json, file);
            }
            json.writeEndArray();
        }
        out.write('\n');
        out.flush();
    }

    // A finding is the answer of a rule that a value does not satisfy: its value is always "0".
    private void validation(JsonGenerator json, int number, FoundInFile finding, LoadedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "%s-%d-%d".formatted(file.sha256(), load, number));
        json.writeStringField("type", "validation");
        event(json, file);
        json.writeObjectFieldStart("rule");
        json.writeStringField("language", LANGUAGE);
        json.writeStringField("expression", finding.ruleCode());
        json.writeStringField("severity", severity(finding));
        json.writeStringField("description", finding.message().en());
        json.writeStringField("explanation", finding.message().vi());
        json.writeEndObject();
        data(json, file, finding.place(), found(finding));
        json.writeStringField("value", "0");
        json.writeEndObject();
    }

    private void aggregations(JsonGenerator json, LoadedFile file) throws IOException {
        aggregation(json, file, "outcome", file.outcome(), "How the file ended");
        aggregation(json, file, "rows_read", file.rowsRead(), "Rows, or cells of a wide table, that were read");
        aggregation(json, file, "rows_accepted", file.rowsAccepted(), "Rows that were taken");
        aggregation(json, file, "rows_rejected", file.rowsRejected(), "Rows that were not taken");
    }

    private void aggregation(JsonGenerator json, LoadedFile file, String what, Object value, String description)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "%s-%d-%s".formatted(file.sha256(), load, what));
        json.writeStringField("type", "aggregation");
        event(json, file);
        json.writeObjectFieldStart("aggregate");
        json.writeStringField("language", "gsw load_file");
        json.writeStringField("expression", what);
        json.writeStringField("description", description);
        json.writeEndObject();
        data(json, file, Place.WHOLE_FILE, file.fileName());
        json.writeStringField("value", value.toString());
        json.writeEndObject();
    }

    private void event(JsonGenerator json, LoadedFile file) throws IOException {
        json.writeObjectFieldStart("event");
        json.writeStringField("time", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(file.knownFrom()));
        json.writeStringField("actor", actor);
        json.writeStringField("agent", "gsw load");
        json.writeStringField("trigger", "load " + load);
        json.writeEndObject();
    }

    private static String severity(FoundInFile finding) {
        return finding.severity().equals("info") ? "information" : finding.severity();
    }

    private static String found(FoundInFile finding) {
        String found = finding.found() == null ? "" : "found: " + finding.found();
        String expected = finding.expected() == null ? "" : "expected: " + finding.expected();
        return found + (found.isEmpty() || expected.isEmpty() ? "" : "; ") + expected;
    }

    private static void data(JsonGenerator json, LoadedFile file, Place place, String description) throws IOException {
        json.writeObjectFieldStart("data");
        key(json, "source", file, place);
        key(json, "target", file, place);
        json.writeStringField("description", description);
        json.writeEndObject();
    }

    // U, t, u, X of the handbook: which delivery, at which moment, which row of it, which column.
    private static void key(JsonGenerator json, String slot, LoadedFile file, Place place) throws IOException {
        json.writeArrayFieldStart(slot);
        json.writeStartArray();
        json.writeString(file.fileName() + "#sha256=" + file.sha256());
        json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(file.knownFrom()));
        json.writeString(row(place));
        json.writeString(place.column() == 0 ? ANY : place.cell().replaceAll("\\d", ""));
        json.writeEndArray();
        json.writeEndArray();
    }

    private static String row(Place place) {
        String row = place.row() == 0 ? ANY : String.format(Locale.ROOT, "%d", place.row());
        return place.sheet() == null ? row : place.sheet() + "!" + row;
    }
}
