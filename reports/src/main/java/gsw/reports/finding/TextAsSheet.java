package gsw.reports.finding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gsw.queries.load.FoundInFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A text file as a sheet: each record in the row of the line it begins in, each field as the text it is. */
final class TextAsSheet {

    static final String SHEET = "Dữ liệu";

    /** A long file is cut down to its beginning and the rows at fault, each in its own row still. */
    private static final int WHOLE_UP_TO = 20_000;

    private static final int HEAD = 20;
    private static final int COLUMNS_WIDENED = 100;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 40;
    private static final int CHARACTER = 256;
    private static final String DELIMITERS = ",;\t";
    private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;
    private static final Pattern KNOWN = Pattern.compile("UTF-16[BL]E|windows-\\d+");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private final Charset charset;
    private final XSSFSheet sheet;
    private final XSSFCellStyle text;
    private final Set<Long> atFault;
    private final int[] widths = new int[COLUMNS_WIDENED];

    private TextAsSheet(XSSFWorkbook workbook, Charset charset, List<FoundInFile> findings) {
        this.charset = charset;
        this.sheet = workbook.createSheet(SHEET);
        this.text = workbook.createCellStyle();
        this.text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        this.atFault = findings.stream().map(finding -> finding.place().row()).collect(Collectors.toSet());
    }

    /** @param encoding its name; UTF-8 where it is none that the platform knows */
    static XSSFWorkbook open(Path bytes, String encoding, List<FoundInFile> findings) throws IOException {
        var workbook = new XSSFWorkbook();
        var text = new TextAsSheet(workbook, charset(encoding), findings);
        text.copy(bytes);
        text.widen();
        return workbook;
    }

    private static Charset charset(String encoding) {
        return KNOWN.matcher(encoding).matches() && Charset.isSupported(encoding)
                ? Charset.forName(encoding)
                : StandardCharsets.UTF_8;
    }

    private void copy(Path bytes) throws IOException {
        char delimiter = delimiter(bytes);
        try (Reader characters = characters(bytes);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(characters)) {
            long copied = 0;
            for (CsvRecord record : records) {
                long row = record.getStartingLineNumber();
                copied++;
                if (row <= EXCEL.getMaxRows() && (copied <= WHOLE_UP_TO || atFault.contains(row))) {
                    row(row, record.getFields());
                }
            }
        } catch (CsvParseException e) {
            lines(bytes); // it is no CSV from some line on, and the list says where
        }
    }

    private void widen() {
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                sheet.setColumnWidth(i, Math.clamp(widths[i] + 2L, NARROWEST, WIDEST) * CHARACTER);
            }
        }
    }

    private void lines(Path bytes) throws IOException {
        try (var lines = new BufferedReader(characters(bytes))) {
            long row = 0;
            for (String line = lines.readLine(); line != null && row < WHOLE_UP_TO; line = lines.readLine()) {
                row++;
                row(row, List.of(line));
            }
        }
    }

    private void row(long number, List<String> fields) {
        XSSFRow row = sheet.createRow((int) (number - 1));
        for (int i = 0; i < Math.min(fields.size(), EXCEL.getMaxColumns()); i++) {
            if (!fields.get(i).isEmpty()) {
                var cell = row.createCell(i);
                cell.setCellStyle(text);
                cell.setCellValue(harmless(fields.get(i)));
                if (i < widths.length) {
                    widths[i] = Math.max(widths[i], fields.get(i).length());
                }
            }
        }
    }

    private static String harmless(String field) {
        String clean = NO_TEXT.matcher(field).replaceAll("�");
        return clean.substring(0, Math.min(clean.length(), EXCEL.getMaxTextLength()));
    }

    /** The mark between fields that makes the most fields of the first lines. */
    private char delimiter(Path bytes) throws IOException {
        try (var lines = new BufferedReader(characters(bytes))) {
            List<String> head = lines.lines().limit(HEAD).toList();
            return (char) DELIMITERS
                    .chars()
                    .boxed()
                    .max((one, other) -> Long.compare(most(head, one), most(head, other)))
                    .orElseThrow()
                    .intValue();
        }
    }

    private static long most(List<String> lines, int delimiter) {
        return lines.stream()
                .mapToLong(line -> line.chars().filter(c -> c == delimiter).count())
                .sum();
    }

    // Bytes that are no letters become a question mark in a lozenge: the finding names them.
    private Reader characters(Path bytes) throws IOException {
        Reader characters = new BufferedReader(new InputStreamReader(Files.newInputStream(bytes), charset));
        characters.mark(1);
        if (characters.read() != '\uFEFF') {
            characters.reset();
        }
        return characters;
    }
}
