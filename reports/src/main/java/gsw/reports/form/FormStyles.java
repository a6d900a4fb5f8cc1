package gsw.reports.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look: Times New Roman, as official papers are set. */
final class FormStyles {

    private static final String FONT = "Times New Roman";
    private static final short SIZE = 11;
    private static final short TITLE_SIZE = 13;
    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
    private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xFD, (byte) 0xE7};
    private static final byte[] DARK_RED = {(byte) 0xC0, 0, 0};

    private final XSSFWorkbook workbook;

    final XSSFCellStyle plain;
    final XSSFCellStyle bold;
    final XSSFCellStyle italicRight;
    final XSSFCellStyle italicCentre;
    final XSSFCellStyle centre;
    final XSSFCellStyle boldCentre;
    final XSSFCellStyle title;
    final XSSFCellStyle head;
    final XSSFCellStyle letter;
    final XSSFCellStyle label;
    final XSSFCellStyle code;
    final XSSFCellStyle number;
    final XSSFCellStyle choice;
    final XSSFCellStyle note;
    final XSSFCellStyle check;
    final XSSFCellStyle paragraph;

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        plain = style(font(SIZE, false, false));
        bold = style(font(SIZE, true, false));
        italicRight = aligned(style(font(SIZE, false, true)), HorizontalAlignment.RIGHT);
        italicCentre = aligned(style(font(SIZE, false, true)), HorizontalAlignment.CENTER);
        centre = aligned(style(font(SIZE, false, false)), HorizontalAlignment.CENTER);
        boldCentre = aligned(style(font(SIZE, true, false)), HorizontalAlignment.CENTER);
        title = aligned(style(font(TITLE_SIZE, true, false)), HorizontalAlignment.CENTER);
        head = filled(boxed(aligned(style(font(SIZE, true, false)), HorizontalAlignment.CENTER)), GREY);
        letter = boxed(aligned(style(font(SIZE, false, true)), HorizontalAlignment.CENTER));
        label = boxed(style(font(SIZE, false, false)));
        code = boxed(aligned(style(font(SIZE, false, false)), HorizontalAlignment.CENTER));
        number = input(aligned(style(font(SIZE, false, false)), HorizontalAlignment.RIGHT));
        choice = input(style(font(SIZE, false, false)));
        note = input(style(font(SIZE, false, false)));
        check = boxed(style(red()));
        paragraph = style(font(SIZE, false, false));
        paragraph.setWrapText(true);
    }

    private XSSFFont font(short size, boolean isBold, boolean isItalic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(isBold);
        font.setItalic(isItalic);
        return font;
    }

    private XSSFFont red() {
        XSSFFont font = font(SIZE, false, false);
        font.setColor(new XSSFColor(DARK_RED));
        return font;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle aligned(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setAlignment(alignment);
        return style;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(colour));
        return style;
    }

    private static XSSFCellStyle input(XSSFCellStyle style) {
        style.setLocked(false);
        return filled(boxed(style), INPUT);
    }
}
