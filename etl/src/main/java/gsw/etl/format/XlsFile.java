package gsw.etl.format;

import gsw.etl.text.LegacyLetters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97–2003 (BIFF8). A sheet of it has at most 65,536 rows, so the workbook is held in memory. Text
 * drawn in a font of the time before Unicode ({@code .VnTime}, {@code VNI-Times}) is decoded by that font.
 */
final class XlsFile implements DataFile {

    private final Path file;
    private @Nullable HSSFWorkbook workbook;

    XlsFile(Path file) {
        this.file = file;
    }

    private HSSFWorkbook workbook() throws UnreadableException {
        if (workbook == null) {
            try (var container = new POIFSFileSystem(file.toFile(), true)) {
                workbook = new HSSFWorkbook(container.getRoot(), false);
            } catch (IOException | RuntimeException e) {
                throw UnreadableException.damaged();
            }
        }
        return workbook;
    }

    @Override
    public List<String> tables() throws UnreadableException {
        HSSFWorkbook book = workbook();
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    @Override
    public Rows open(String table) throws UnreadableException {
        Sheet sheet = workbook().getSheet(table);
        return new SheetRows(sheet.rowIterator());
    }

    private final class SheetRows implements Rows {

        private final Iterator<org.apache.poi.ss.usermodel.Row> rows;

        SheetRows(Iterator<org.apache.poi.ss.usermodel.Row> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            return rows.hasNext() ? row(rows.next()) : null;
        }

        @Override
        public void close() {
            // the workbook is in memory
        }
    }

    private Row row(org.apache.poi.ss.usermodel.Row row) throws UnreadableException {
        var texts = new ArrayList<String>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            @Nullable Cell cell = row.getCell(column);
            texts.add(cell == null ? "" : text(cell));
        }
        return new Row(row.getRowNum() + 1L, texts);
    }

    private String text(Cell cell) throws UnreadableException {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellText.isPercent(cell.getCellStyle().getDataFormatString())
                        ? CellText.ofShare(cell.getNumericCellValue())
                        : CellText.of(cell.getNumericCellValue());
            case STRING -> CellText.composed(LegacyLetters.decode(cell.getStringCellValue(), font(cell)));
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }

    private String font(Cell cell) throws UnreadableException {
        return workbook().getFontAt(cell.getCellStyle().getFontIndex()).getFontName();
    }
}
