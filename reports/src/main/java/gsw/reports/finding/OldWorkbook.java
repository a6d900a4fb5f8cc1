package gsw.reports.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of Excel 97–2003 as one of today: its sheets, cells, number formats, merged cells and widths. */
final class OldWorkbook {

    private final XSSFWorkbook copy = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> formats = new HashMap<>();

    private OldWorkbook() {}

    /** A new workbook if this one cannot be opened. Of a formula the value it was saved with is copied. */
    static XSSFWorkbook open(Path bytes) throws IOException {
        var whole = new OldWorkbook();
        try (InputStream in = Files.newInputStream(bytes);
                var old = new HSSFWorkbook(in)) {
            old.sheetIterator().forEachRemaining(whole::copy);
            return whole.copy;
        } catch (RuntimeException | IOException e) {
            return new XSSFWorkbook();
        }
    }

    private void copy(Sheet from) {
        XSSFSheet to = copy.createSheet(from.getSheetName());
        for (Row row : from) {
            XSSFRow copied = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                copy(cell, copied.createCell(cell.getColumnIndex()));
                to.setColumnWidth(cell.getColumnIndex(), from.getColumnWidth(cell.getColumnIndex()));
            }
        }
        for (CellRangeAddress merged : from.getMergedRegions()) {
            to.addMergedRegion(merged);
        }
    }

    private void copy(Cell from, XSSFCell to) {
        to.setCellStyle(formats.computeIfAbsent(from.getCellStyle().getDataFormatString(), this::style));
        CellType kind = from.getCellType() == CellType.FORMULA ? from.getCachedFormulaResultType() : from.getCellType();
        switch (kind) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
            default -> to.setBlank();
        }
    }

    private XSSFCellStyle style(String format) {
        XSSFCellStyle style = copy.createCellStyle();
        style.setDataFormat(copy.createDataFormat().getFormat(format));
        return style;
    }
}
