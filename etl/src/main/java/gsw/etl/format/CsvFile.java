package gsw.etl.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gsw.etl.text.TextEncoding;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV read the one way this project does: nothing trimmed, nothing skipped, quotation marks strict. */
public final class CsvFile implements DataFile {

    /** More characters than this in one cell are no cell but a quotation mark that was forgotten. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 40;
    private static final Pattern AFTER_QUOTE = Pattern.compile("after closing quote: '(.)'", Pattern.DOTALL);

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;

    public CsvFile(Path file, TextEncoding encoding, char delimiter) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /** The mark between fields by which most of the first rows have the same number of them. */
    public static char delimiter(Path file, TextEncoding encoding) throws IOException {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long cells = cellsInStep(rows(new CsvFile(file, encoding, delimiter)));
            if (cells > most) {
                best = delimiter;
                most = cells;
            }
        }
        return best;
    }

    private static List<Row> rows(CsvFile file) throws IOException {
        try {
            return file.first(UNNAMED, LOOKED_AT);
        } catch (UnreadableException e) {
            return List.of(); // by this mark it is no table
        }
    }

    // Titles and footnotes have one cell by any mark, so rows of one cell say nothing.
    private static long cellsInStep(List<Row> rows) {
        long most = 0;
        for (Row row : rows) {
            int width = row.cells().size();
            long alike =
                    rows.stream().filter(other -> other.cells().size() == width).count();
            most = Math.max(most, width == 1 ? 0 : alike * width);
        }
        return most;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    public char delimiter() {
        return delimiter;
    }

    @Override
    public List<String> tables() {
        return List.of(UNNAMED);
    }

    @Override
    public Rows open(String table) throws IOException {
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(CsvText.of(file, encoding.charset())));
    }

    private final class CsvRows implements Rows {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private long nextLine = 1;

        CsvRows(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord record = records.next();
                if (record.getFieldCount() == 1 && record.getField(0).equals(CsvText.END)) {
                    return null;
                }
                if (record.getField(record.getFieldCount() - 1).endsWith(CsvText.END)) {
                    throw unclosed(record);
                }
                nextLine = record.getStartingLineNumber() + 1;
                return new Row(record.getStartingLineNumber(), texts(record.getFields()));
            } catch (CsvParseException e) {
                throw malformed(nextLine, e);
            }
        }

        private List<String> texts(List<String> cells) {
            return cells.stream().map(encoding::text).toList();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private static UnreadableException unclosed(CsvRecord record) {
        List<String> cells = record.getFields();
        String swallowed = cells.getLast().lines().findFirst().orElse("").replace(CsvText.END, "");
        return new UnreadableException(Place.line(record.getStartingLineNumber()), "QUOTE_UNCLOSED", swallowed);
    }

    private static UnreadableException malformed(long line, CsvParseException e) {
        String message = e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
        Place place = Place.line(line);
        Matcher afterQuote = AFTER_QUOTE.matcher(message);
        if (afterQuote.find()) {
            return new UnreadableException(place, "QUOTE_STRAY", afterQuote.group(1));
        }
        return message.contains("maximum buffer size")
                ? new UnreadableException(place, "CELL_TOO_LONG", String.valueOf(LONGEST_CELL))
                : new UnreadableException(place, "ROW_MALFORMED", message);
    }
}
