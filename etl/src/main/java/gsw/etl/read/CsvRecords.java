package gsw.etl.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV the one way this project does: nothing trimmed, nothing skipped, byte order mark and trailing NULs taken
 * off.
 */
final class CsvRecords {

    private CsvRecords() {}

    /** Rows that are not CSV, with the line they begin at. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final long line;

        MalformedException(long line, String message) {
            super(message);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    static void read(Path file, char delimiter, RowConsumer consumer)
            throws IOException, SQLException, MalformedException {
        long line = 1;
        try (CsvReader<CsvRecord> reader = builder(delimiter).ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                consumer.row(line, record.getFields());
            }
        } catch (CsvParseException e) {
            throw new MalformedException(line, String.valueOf(e.getMessage()));
        }
    }

    /** The first rows of a file, at most as many as asked for. */
    static List<List<String>> first(Path file, char delimiter, int rows) throws IOException {
        var first = new ArrayList<List<String>>();
        try (CsvReader<CsvRecord> reader = builder(delimiter).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord record : reader) {
                first.add(record.getFields());
                if (first.size() == rows) {
                    return first;
                }
            }
        } catch (CsvParseException e) {
            return first; // reading the whole file will say what is wrong and where
        }
        return first;
    }

    private static CsvReader.CsvReaderBuilder builder(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .detectBomHeader(true);
    }
}
