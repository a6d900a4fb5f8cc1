package gsw.reports.form;

import gsw.queries.form.Question;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormRow;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that is filled in: head block, heads, column letters, one row a figure, foot with the signatures. */
final class FormPage {

    private static final int[] WIDTHS = {46, 7, 16, 10, 15, 13, 13, 13, 14, 24, 26};
    private static final int CHARACTER = 256;
    private static final float LINE = 15;
    private static final int LEFT_LAST = FormColumn.UNIT.index();
    private static final int LEFT_WIDTH = 90;
    private static final int RIGHT_FIRST = FormColumn.VALUE.index();
    private static final int LAST = FormColumn.CHECK.index();
    private static final byte[] WARNING = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final double MILLIMETRE = 1 / 25.4;
    private static final int TITLE_ROW = 5;
    private static final int PERIOD_ROW = 6;
    private static final int PLACE_ROW = 7;
    private static final int UNIT_ROW = 8;

    private final XSSFSheet sheet;
    private final FormStyles styles;

    FormPage(XSSFSheet sheet, FormStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(AgencyForm form, FormHead head, Map<String, Question> questions) {
        for (FormColumn column : FormColumn.values()) {
            sheet.setColumnWidth(column.index(), WIDTHS[column.index()] * CHARACTER);
        }
        head(form, head);
        heads();
        var checks = new FormChecks(sheet);
        for (FormRow row : form.rows()) {
            Question question =
                    Objects.requireNonNull(questions.get(row.key().indicator()), "every row asks a question");
            row(row, question);
            checks.add(row.row(), question);
        }
        int last = form.rows().getLast().row();
        foot(last + 2);
        warn(last);
        protect();
        print();
    }

    private void head(AgencyForm form, FormHead head) {
        left(1, "Biểu số: " + form.identity().code(), styles.bold);
        left(2, "Ban hành theo: " + head.basis(), styles.paragraph);
        left(3, "Ngày nhận báo cáo: " + head.due(), styles.plain);
        right(1, form.identity().agencyLine(), styles.bold);
        right(2, "Đơn vị nhận báo cáo: " + head.receiver(), styles.bold);
        across(TITLE_ROW, head.title(), styles.title);
        across(PERIOD_ROW, form.identity().periodLine(), styles.italicCentre);
        across(PLACE_ROW, "Địa bàn: " + head.place(), styles.italicCentre);
        across(UNIT_ROW, "Đơn vị tính: ghi ở từng dòng", styles.italicRight);
    }

    private void left(int row, String text, XSSFCellStyle style) {
        merged(row, 0, LEFT_LAST, text, style);
        if (text.length() > LEFT_WIDTH) {
            sheet.getRow(row - 1).setHeightInPoints(2 * LINE);
        }
    }

    private void right(int row, String text, XSSFCellStyle style) {
        merged(row, RIGHT_FIRST, LAST, text, style);
    }

    private void across(int row, String text, XSSFCellStyle style) {
        merged(row, 0, LAST, text, style);
    }

    private void merged(int row, int from, int to, String text, XSSFCellStyle style) {
        cell(row, from, style).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, from, to));
    }

    private XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow cells = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        XSSFCell cell = cells.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private void heads() {
        for (FormColumn column : FormColumn.values()) {
            cell(FormColumn.HEAD_ROW, column.index(), styles.head).setCellValue(column.head());
            cell(FormColumn.LETTER_ROW, column.index(), styles.letter).setCellValue(column.letter());
        }
        sheet.getRow(FormColumn.HEAD_ROW - 1).setHeightInPoints(2 * LINE);
        sheet.createFreezePane(FormColumn.AREA.index(), FormColumn.LETTER_ROW);
    }

    private void row(FormRow row, Question question) {
        cell(row, FormColumn.NAME, styles.label).setCellValue(row.shown().name());
        cell(row, FormColumn.CODE, styles.code).setCellValue(row.code());
        cell(row, FormColumn.AREA, styles.label).setCellValue(row.shown().area());
        cell(row, FormColumn.PART, styles.label).setCellValue(row.shown().part());
        cell(row, FormColumn.UNIT, styles.label).setCellValue(row.shown().unit());
        cell(row, FormColumn.VALUE, styles.number);
        cell(row, FormColumn.NUMERATOR, styles.number);
        cell(row, FormColumn.DENOMINATOR, styles.number);
        cell(row, FormColumn.STATUS, styles.choice);
        cell(row, FormColumn.NOTE, styles.note);
        XSSFCell check = cell(row, FormColumn.CHECK, styles.check);
        check.setCellFormula(FormChecks.formula(row.row(), question));
        check.setCellValue("");
        int lines = 1 + row.shown().name().length() / WIDTHS[0];
        sheet.getRow(row.row() - 1).setHeightInPoints(Math.max(2, lines) * LINE);
    }

    private XSSFCell cell(FormRow row, FormColumn column, XSSFCellStyle style) {
        return cell(row.row(), column.index(), style);
    }

    private void foot(int row) {
        merged(row + 1, 0, FormColumn.CODE.index(), "Người lập biểu", styles.boldCentre);
        merged(row + 2, 0, FormColumn.CODE.index(), "(Ký, họ tên)", styles.italicCentre);
        merged(row, RIGHT_FIRST, LAST, "…………, ngày …… tháng …… năm ………", styles.italicCentre);
        merged(row + 1, RIGHT_FIRST, LAST, "Thủ trưởng đơn vị", styles.boldCentre);
        merged(row + 2, RIGHT_FIRST, LAST, "(Ký, họ tên, đóng dấu)", styles.italicCentre);
    }

    /** The filled-in cells of a row turn red as soon as its check has something to say. */
    private void warn(int last) {
        var conditions = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = conditions.createConditionalFormattingRule(
                "LEN($%s%d)>0".formatted(FormColumn.CHECK.column(), FormColumn.FIRST_ROW));
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(new XSSFColor(WARNING));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        var cells = new CellRangeAddress(
                FormColumn.FIRST_ROW - 1, last - 1, FormColumn.VALUE.index(), FormColumn.STATUS.index());
        conditions.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    // Without a password: it keeps slips out, and who has a reason can lift it; what was changed is seen when it is
    // read.
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }

    private void print() {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(FormColumn.HEAD_ROW - 1, FormColumn.LETTER_ROW - 1, -1, -1));
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 20 * MILLIMETRE);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 20 * MILLIMETRE);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 30 * MILLIMETRE);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 15 * MILLIMETRE);
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
        sheet.getOddHeader().setCenter("&P"); // Decree 30/2020: in the top margin, none on the first page
    }
}
