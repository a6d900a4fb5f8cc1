package gsw.etl.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook, row by row. A formula is what it came to when the workbook was saved; nothing is calculated. */
final class XlsxFile implements DataFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final Path file;

    XlsxFile(Path file) {
        this.file = file;
    }

    @Override
    public List<String> tables() throws UnreadableException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    @Override
    public Rows open(String table) throws UnreadableException {
        try {
            return new SheetRows(new ReadableWorkbook(file.toFile(), WITH_FORMATS), table);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** What the reader throws on a workbook whose parts are broken is no bug of ours; anything else goes on. */
    private static UnreadableException damaged(Exception e) {
        boolean damaged = e instanceof IOException
                || e instanceof ExcelReaderException
                || e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof IndexOutOfBoundsException
                || e instanceof NullPointerException
                || isBrokenXml(e);
        if (!damaged && e instanceof RuntimeException bug) {
            throw bug;
        }
        return UnreadableException.damaged();
    }

    // Entities and whatever else its XML parser does not take come wrapped.
    private static boolean isBrokenXml(Throwable e) {
        for (@Nullable Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof XMLStreamException) {
                return true;
            }
        }
        return false;
    }

    private static final class SheetRows implements Rows {

        private final ReadableWorkbook workbook;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

        SheetRows(ReadableWorkbook workbook, String name) throws IOException {
            this.workbook = workbook;
            this.stream = workbook.findSheet(name)
                    .orElseThrow(() -> new IllegalArgumentException("no sheet " + name))
                    .openStream();
            this.rows = stream.iterator();
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                org.dhatim.fastexcel.reader.Row row = rows.next();
                return new Row(row.getRowNum(), texts(row));
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
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
        if (cell.getType() != CellType.NUMBER) {
            return CellText.composed(cell.getText());
        }
        double number = Double.parseDouble(raw);
        return CellText.isPercent(cell.getDataFormatString()) ? CellText.ofShare(number) : CellText.of(number);
    }
}
