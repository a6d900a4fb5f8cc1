package gsw.etl.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV the one way this project does: nothing trimmed, nothing skipped, quotation marks strict. */
final class CsvRecords {

    /** More characters than this in one cell are no cell but a quotation mark that was forgotten. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Pattern AFTER_QUOTE = Pattern.compile("after closing quote: '(.)'", Pattern.DOTALL);

    private CsvRecords() {}

    /** Where a file stops being CSV. Rows before that were read. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final long line;
        private final String ruleCode;
        private final String found;

        MalformedException(long line, String ruleCode, String found) {
            super(ruleCode + " at line " + line + ": " + found);
            this.line = line;
            this.ruleCode = ruleCode;
            this.found = found;
        }

        /** The line at which the row begins that cannot be read. */
        long line() {
            return line;
        }

        String ruleCode() {
            return ruleCode;
        }

        String found() {
            return found;
        }
    }

    static void read(Path file, char delimiter, RowConsumer consumer)
            throws IOException, SQLException, MalformedException {
        long nextLine = 1;
        try (CsvReader<CsvRecord> reader = open(file, delimiter)) {
            for (CsvRecord record : reader) {
                if (isEnd(record)) {
                    return;
                }
                if (holdsEnd(record)) {
                    throw unclosed(record);
                }
                consumer.row(record.getStartingLineNumber(), record.getFields());
                nextLine = record.getStartingLineNumber() + 1;
            }
        } catch (CsvParseException e) {
            throw malformed(nextLine, e);
        }
    }

    /** The first rows of a file, at most as many as asked for. */
    static List<List<String>> first(Path file, char delimiter, int rows) throws IOException {
        var first = new ArrayList<List<String>>();
        try (CsvReader<CsvRecord> reader = open(file, delimiter)) {
            for (CsvRecord record : reader) {
                if (first.size() == rows || holdsEnd(record)) {
                    return first;
                }
                first.add(record.getFields());
            }
        } catch (CsvParseException e) {
            return first; // reading the whole file will say what is wrong and where
        }
        return first;
    }

    private static boolean isEnd(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).equals(CsvText.END);
    }

    private static boolean holdsEnd(CsvRecord record) {
        return record.getField(record.getFieldCount() - 1).endsWith(CsvText.END);
    }

    private static MalformedException unclosed(CsvRecord record) {
        List<String> cells = record.getFields();
        String swallowed = cells.getLast().lines().findFirst().orElse("").replace(CsvText.END, "");
        return new MalformedException(record.getStartingLineNumber(), "QUOTE_UNCLOSED", swallowed);
    }

    private static MalformedException malformed(long line, CsvParseException e) {
        String message = e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
        Matcher afterQuote = AFTER_QUOTE.matcher(message);
        if (afterQuote.find()) {
            return new MalformedException(line, "QUOTE_STRAY", afterQuote.group(1));
        }
        return message.contains("maximum buffer size")
                ? new MalformedException(line, "CELL_TOO_LONG", String.valueOf(LONGEST_CELL))
                : new MalformedException(line, "ROW_MALFORMED", message);
    }

    private static CsvReader<CsvRecord> open(Path file, char delimiter) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(CsvText.of(file));
    }
}
