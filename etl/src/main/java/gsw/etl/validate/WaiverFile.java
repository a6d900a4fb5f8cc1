package gsw.etl.validate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gsw.warehouse.model.Bilingual;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of {@code waivers.csv}, and what is wrong with its shape.
 *
 * @param faults empty if every row has the cells it must have
 */
record WaiverFile(List<Line> lines, List<Bilingual> faults) {

    enum Column {
        RULE_CODE,
        INDICATOR,
        REF_AREA,
        TIME_PERIOD,
        ROLE,
        REASON,
        UNTIL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One waiver as it is written. */
    record Line(long number, Map<Column, String> cells) {

        /** What stands in a column; a blank cell says nothing. */
        Optional<String> cell(Column column) {
            return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
        }

        Bilingual fault(String vi, String en) {
            return new Bilingual("dòng %d: %s".formatted(number, vi), "line %d: %s".formatted(number, en));
        }
    }

    static WaiverFile read(Path file) throws IOException {
        var read = new WaiverFile(new ArrayList<>(), new ArrayList<>());
        try {
            read.rows(Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException e) {
            read.fault("tệp không phải UTF-8", "it is not UTF-8");
        } catch (CsvParseException e) {
            read.fault("tệp không phải CSV", "it is not CSV");
        }
        return read;
    }

    private void rows(String text) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<Column> columns = null;
            for (CsvRecord row : records) {
                if (columns == null) {
                    columns = columns(row.getFields());
                } else if (row.getFieldCount() == columns.size()) {
                    lines.add(line(row, columns));
                } else if (!columns.isEmpty()) {
                    Line cut = new Line(row.getStartingLineNumber(), Map.of());
                    faults.add(cut.fault(
                            "có %d ô, phải có %d".formatted(row.getFieldCount(), columns.size()),
                            "it has %d cells, the head has %d".formatted(row.getFieldCount(), columns.size())));
                }
            }
            if (columns == null) {
                columns(List.of());
            }
        }
    }

    /** Empty where the head is at fault: then no row can be read. */
    private List<Column> columns(List<String> heads) {
        List<String> known = Arrays.stream(Column.values()).map(Column::code).toList();
        for (String head : heads) {
            if (!known.contains(head.strip())) {
                fault("không rõ cột '%s'".formatted(head), "the column '%s' is not known".formatted(head));
            }
        }
        for (String column : known) {
            if (heads.stream().map(String::strip).noneMatch(column::equals)) {
                fault("thiếu cột '%s'".formatted(column), "the column '%s' is missing".formatted(column));
            }
        }
        return faults.isEmpty()
                ? heads.stream()
                        .map(head -> Column.valueOf(head.strip().toUpperCase(Locale.ROOT)))
                        .toList()
                : List.of();
    }

    private static Line line(CsvRecord row, List<Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.getField(i));
        }
        return new Line(row.getStartingLineNumber(), cells);
    }

    private void fault(String vi, String en) {
        faults.add(new Bilingual(vi, en));
    }
}
