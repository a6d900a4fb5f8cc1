package gsw.app.assess;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gsw.app.assess.GivenCase.CaseFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of cases, a CSV with commas in UTF-8, and finds everything in it that cannot be read. */
public final class CaseFileReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<CaseFault> faults = new ArrayList<>();
    private final List<GivenCase> cases = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<CaseColumn, Integer> positions = new EnumMap<>(CaseColumn.class);

    private CaseFileReader() {}

    /** @throws IOException if the file cannot be read at all */
    public static CaseFile read(Path file) throws IOException {
        var reader = new CaseFileReader();
        try {
            reader.readText(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            reader.faults.add(CaseFault.of(1, "", "assess.not-utf8"));
        } catch (CsvParseException e) {
            reader.faults.add(CaseFault.of(1, "", "assess.not-csv", String.valueOf(e.getMessage())));
        }
        return new CaseFile(reader.faults.isEmpty() ? reader.cases : List.of(), reader.faults);
    }

    private void readText(String text) throws IOException {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            for (CsvRecord row : records) {
                if (positions.isEmpty()) {
                    readHead(row);
                    if (!faults.isEmpty()) {
                        return;
                    }
                } else {
                    readRow(row);
                }
            }
        }
        if (positions.isEmpty()) {
            faults.add(CaseFault.of(1, "", "assess.empty", CaseColumn.titles()));
        }
    }

    private void readHead(CsvRecord head) {
        for (int i = 0; i < head.getFieldCount(); i++) {
            String title = head.getField(i);
            int position = i;
            CaseColumn.ofTitle(title)
                    .ifPresentOrElse(
                            column -> takeColumn(column, position, head.getStartingLineNumber()),
                            () -> faults.add(CaseFault.of(
                                    head.getStartingLineNumber(),
                                    title,
                                    "assess.unknown-column",
                                    CaseColumn.titles())));
        }
        CaseColumn.requiredOnes().stream()
                .filter(column -> !positions.containsKey(column))
                .map(column -> CaseFault.of(head.getStartingLineNumber(), column.title(), "assess.missing-column"))
                .forEach(faults::add);
    }

    private void takeColumn(CaseColumn column, int position, long line) {
        if (positions.putIfAbsent(column, position) != null) {
            faults.add(CaseFault.of(line, column.title(), "assess.column-twice"));
        }
    }

    private void readRow(CsvRecord row) {
        Map<CaseColumn, String> cells = new EnumMap<>(CaseColumn.class);
        positions.forEach((column, position) -> cells.put(
                column, position < row.getFieldCount() ? row.getField(position).strip() : ""));
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() > positions.size()) {
            faults.add(CaseFault.of(line, "", "assess.too-many-cells", row.getField(positions.size())));
        }
        int before = faults.size();
        var reader = new CaseRowReader(line, cells, faults);
        GivenCase read = reader.read();
        Long first = lines.putIfAbsent(read.name(), line);
        if (first != null && !read.name().isEmpty()) {
            faults.add(CaseFault.of(line, CaseColumn.CASE.title(), "assess.case-twice", read.name(), first.toString()));
        }
        if (faults.size() == before) {
            cases.add(read);
        }
    }
}
