package gsw.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An XLSX workbook, read as a flat table. */
final class Workbook {

    /** A package this much larger inside than outside is a bomb, not a table. */
    private static final long MOST_INFLATION = 200;

    private static final long HARMLESS_SIZE = 64L << 20;
    private static final long MOST_INSIDE = 4L << 30;
    private static final Set<String> DATA_SHEETS = Set.of("data", "dữ liệu");

    private Workbook() {}

    /** What keeps a ZIP package from being read as a workbook: the code of the rule it breaks. */
    static Optional<String> obstacle(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Optional.of("FILE_FORMAT_UNKNOWN");
            }
            return inflatesTooMuch(zip) ? Optional.of("FILE_INFLATES") : Optional.empty();
        } catch (ZipException e) {
            return Optional.of("FILE_DAMAGED");
        }
    }

    // Sizes in the directory of a package can lie, so the bytes are counted as they inflate.
    private static boolean inflatesTooMuch(ZipFile zip) throws IOException {
        long inside = 0;
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long size = 0;
            try (InputStream bytes = zip.getInputStream(entry)) {
                for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    size += n;
                    if (inside + size > MOST_INSIDE
                            || (size > HARMLESS_SIZE
                                    && size > MOST_INFLATION * Math.max(1, entry.getCompressedSize()))) {
                        return true;
                    }
                }
            }
            inside += size;
        }
        return false;
    }

    /** Name of the sheet the table stands on: the one named for data, else the first. */
    static String dataSheet(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return choose(workbook).getName();
        }
    }

    private static Sheet choose(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> DATA_SHEETS.contains(sheet.getName().strip().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    /** The first row of the data sheet; empty if it has none. */
    static List<String> heads(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = choose(workbook).openStream()) {
            return rows.findFirst().map(Workbook::texts).orElse(List.of());
        }
    }

    static void read(Path file, RowConsumer consumer) throws IOException, SQLException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = choose(workbook).openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                consumer.row(row.getRowNum(), texts(row));
            }
        }
    }

    /** What the reader throws on a workbook whose parts are broken is no bug of ours; anything else goes on. */
    static void rethrowUnlessDamaged(Exception e) {
        boolean damaged = e instanceof IOException
                || e instanceof ExcelReaderException
                || e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof IndexOutOfBoundsException
                || e instanceof NullPointerException;
        if (!damaged && e instanceof RuntimeException bug) {
            throw bug;
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.hasCell(column) ? text(row.getCell(column)) : "");
        }
        return texts;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(raw) : cell.getText();
    }

    // A workbook stores the nearest double: 35.520000000000003 was typed as 35.52.
    private static String number(String raw) {
        return new BigDecimal(Double.toString(Double.parseDouble(raw)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
