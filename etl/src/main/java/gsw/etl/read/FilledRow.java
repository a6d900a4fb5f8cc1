package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.StagedRow;
import gsw.etl.stage.Staging;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormIdentity;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.form.StatusWord;
import gsw.warehouse.model.Place;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;

/** Reads what was filled into one row of a form. No formula is computed: its value is the one it was saved with. */
final class FilledRow {

    private static final List<FormColumn> NUMBERS =
            List.of(FormColumn.VALUE, FormColumn.NUMERATOR, FormColumn.DENOMINATOR);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int fileNo;
    private final Staging staging;
    private final FormIdentity form;

    FilledRow(int fileNo, Staging staging, FormIdentity form) {
        this.fileNo = fileNo;
        this.staging = staging;
        this.form = form;
    }

    /** @return false if nothing was filled in: then nothing is reported */
    boolean read(FormRow row, XSSFRow cells) throws SQLException {
        int number = cells.getRowNum() + 1;
        String status = text(cells, FormColumn.STATUS);
        boolean anyNumber =
                NUMBERS.stream().anyMatch(column -> !text(cells, column).isEmpty());
        if (!anyNumber && status.isEmpty()) {
            return false;
        }
        if (isSound(cells, number, status, anyNumber)) {
            staging.row(fileNo, staged(row, cells, number, status));
        }
        return true;
    }

    private boolean isSound(XSSFRow cells, int number, String status, boolean anyNumber) throws SQLException {
        boolean sound = true;
        for (FormColumn column : NUMBERS) {
            if (number(cells, column).isEmpty() && !text(cells, column).isEmpty()) {
                fault(number, column, "FORM_NOT_A_NUMBER", text(cells, column));
                sound = false;
            }
        }
        if (anyNumber && StatusWord.of(status).equals(Optional.of(StatusWord.MISSING))) {
            fault(number, FormColumn.STATUS, "FORM_MISSING_WITH_NUMBERS", status);
            sound = false;
        }
        return sound;
    }

    private StagedRow staged(FormRow row, XSSFRow cells, int number, String status) {
        FormRow.Key key = row.key();
        var place = new Place(FormColumn.SHEET, number, FormColumn.VALUE.index() + 1);
        StagedRow staged = StagedRow.of(place, number(cells, FormColumn.VALUE).orElse(null));
        staged.say(CanonicalColumn.INDICATOR, key.indicator());
        staged.say(CanonicalColumn.REF_AREA, key.refArea());
        staged.say(CanonicalColumn.TIME_PERIOD, key.period());
        staged.say(CanonicalColumn.SEX, key.sex());
        staged.say(CanonicalColumn.AGE, key.age());
        staged.say(CanonicalColumn.URBANISATION, key.urbanisation());
        staged.say(CanonicalColumn.ETHNICITY, key.ethnicity());
        staged.say(CanonicalColumn.BREAKDOWN, key.breakdown());
        staged.say(CanonicalColumn.UNIT_MEASURE, key.unit());
        staged.say(CanonicalColumn.SOURCE, form.source());
        staged.say(CanonicalColumn.SOURCE_DETAIL, "%s, %s, %s".formatted(form.code(), form.agency(), form.period()));
        staged.say(CanonicalColumn.OBS_VALUE, number(cells, FormColumn.VALUE).orElse(null));
        staged.say(
                CanonicalColumn.NUMERATOR, number(cells, FormColumn.NUMERATOR).orElse(null));
        staged.say(
                CanonicalColumn.DENOMINATOR,
                number(cells, FormColumn.DENOMINATOR).orElse(null));
        staged.say(
                CanonicalColumn.OBS_STATUS,
                StatusWord.of(status).map(StatusWord::code).orElse(status));
        staged.say(CanonicalColumn.COMMENT_OBS, text(cells, FormColumn.NOTE));
        return staged;
    }

    private void fault(int number, FormColumn column, String rule, String found) throws SQLException {
        staging.finding(
                new Finding(fileNo, new Place(FormColumn.SHEET, number, column.index() + 1), rule, found, null));
    }

    /** The number in a cell. A text is none, even one of digits: 1.234 is a thousand to some and one to others. */
    private static Optional<String> number(XSSFRow cells, FormColumn column) {
        XSSFCell cell = cells.getCell(column.index());
        if (cell == null || kind(cell) != CellType.NUMERIC) {
            return Optional.empty();
        }
        double number = cell.getNumericCellValue();
        return Optional.of(isPercent(cell) ? timesHundred(number) : plain(number));
    }

    // Whoever types 35 % gets 0.35 from the program, shown as 35 %.
    private static boolean isPercent(XSSFCell cell) {
        @Nullable String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%");
    }

    private static String timesHundred(double number) {
        return new BigDecimal(plain(number))
                .multiply(HUNDRED)
                .stripTrailingZeros()
                .toPlainString();
    }

    // A workbook stores the nearest double: 35.520000000000003 was typed as 35.52.
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** What a cell holds; of a formula, what it was saved with. */
    static CellType kind(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String text(XSSFRow cells, FormColumn column) {
        XSSFCell cell = cells.getCell(column.index());
        if (cell == null) {
            return "";
        }
        return switch (kind(cell)) {
            case NUMERIC -> plain(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case ERROR -> cell.getErrorCellString();
            default -> "";
        };
    }
}
