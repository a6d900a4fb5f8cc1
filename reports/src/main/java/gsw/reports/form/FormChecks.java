package gsw.reports.form;

import gsw.queries.form.Question;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.StatusWord;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What a form checks while it is filled in: what a cell takes, and whether the figures of a row agree. */
final class FormChecks {

    /** Half a unit of the first decimal, in which such figures are printed. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0501");

    private static final BigDecimal TOLERANCE_OF_SMALL_RATIOS = new BigDecimal("0.00501");
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_PROMPT = 250;

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper rules;

    FormChecks(XSSFSheet sheet) {
        this.sheet = sheet;
        this.rules = new XSSFDataValidationHelper(sheet);
    }

    void add(int row, Question question) {
        value(row, question);
        count(row, FormColumn.NUMERATOR, question.numerator(), question);
        count(row, FormColumn.DENOMINATOR, question.denominator(), question);
        status(row);
        note(row);
    }

    private void value(int row, Question question) {
        String bounds = bounds(question);
        DataValidation rule = rule(row, FormColumn.VALUE, constraint(question));
        rule.createErrorBox(
                "Giá trị không hợp lệ",
                "Ô này chỉ nhận số" + bounds + ". Đơn vị tính: " + question.unitLabel() + ". Không gõ đơn vị vào ô.");
        rule.createPromptBox(
                "Giá trị",
                cut("Đơn vị tính: " + question.unitLabel() + ". Nhập số" + bounds + ". Bỏ trống nếu chưa có."));
        sheet.addValidationData(rule);
    }

    private DataValidationConstraint constraint(Question question) {
        @Nullable BigDecimal least = question.least();
        @Nullable BigDecimal most = question.most();
        if (least != null && most != null) {
            return rules.createDecimalConstraint(OperatorType.BETWEEN, inFormula(least), inFormula(most));
        }
        if (least != null) {
            return rules.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, inFormula(least), null);
        }
        // any number a cell can hold
        return rules.createDecimalConstraint(OperatorType.BETWEEN, "-1E+15", "1E+15");
    }

    static String bounds(Question question) {
        @Nullable BigDecimal least = question.least();
        @Nullable BigDecimal most = question.most();
        if (least == null) {
            return "";
        }
        return most == null ? " từ " + plain(least) + " trở lên" : " từ " + plain(least) + " đến " + plain(most);
    }

    /** As people here write it. */
    private static String plain(BigDecimal number) {
        return inFormula(number).replace('.', ',');
    }

    private static String inFormula(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void count(int row, FormColumn column, @Nullable String counts, Question question) {
        String numerator = FormColumn.NUMERATOR.cell(row);
        String denominator = FormColumn.DENOMINATOR.cell(row);
        String own = column.cell(row);
        String ordered = question.isShare()
                ? ",OR(%s=\"\",%s=\"\",%s<=%s)".formatted(numerator, denominator, numerator, denominator)
                : "";
        DataValidation rule = rule(
                row, column, rules.createCustomConstraint("AND(ISNUMBER(%s),%s>=0%s)".formatted(own, own, ordered)));
        rule.createErrorBox(
                column.head() + " không hợp lệ",
                "Ô này chỉ nhận số không âm" + (question.isShare() ? "; tử số không được lớn hơn mẫu số." : "."));
        if (counts != null) {
            rule.createPromptBox(column.head(), cut(counts));
        }
        sheet.addValidationData(rule);
    }

    private void status(int row) {
        String[] words = StatusWord.words().toArray(String[]::new);
        DataValidation rule = rule(row, FormColumn.STATUS, rules.createExplicitListConstraint(words));
        rule.createErrorBox(
                "Tình trạng không hợp lệ", "Hãy chọn một mục trong danh sách: " + String.join(", ", words) + ".");
        rule.createPromptBox(
                "Tình trạng số liệu",
                "Bỏ trống là chính thức. Chọn “không có” khi không có số liệu; không ghi số 0 thay.");
        sheet.addValidationData(rule);
    }

    private void note(int row) {
        DataValidation rule = rule(
                row,
                FormColumn.NOTE,
                rules.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(LONGEST_NOTE), null));
        rule.createErrorBox("Ghi chú quá dài", "Ghi chú tối đa " + LONGEST_NOTE + " ký tự.");
        sheet.addValidationData(rule);
    }

    private DataValidation rule(int row, FormColumn column, DataValidationConstraint constraint) {
        var cell = new CellRangeAddressList(row - 1, row - 1, column.index(), column.index());
        DataValidation rule = rules.createValidation(constraint, cell);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(true);
        rule.setShowPromptBox(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        return rule;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT - 1) + "…";
    }

    /**
     * What the column "Kiểm tra" computes. It names every filled-in cell of its row: when cells are moved, Excel moves the
     * names with them, and the form is seen to have been changed.
     */
    static String formula(int row, Question question) {
        String value = FormColumn.VALUE.cell(row);
        String numerator = FormColumn.NUMERATOR.cell(row);
        String denominator = FormColumn.DENOMINATOR.cell(row);
        String status = FormColumn.STATUS.cell(row);
        String contradiction = "AND(%s=\"%s\",OR(%s<>\"\",%s<>\"\",%s<>\"\"))"
                .formatted(status, StatusWord.words().getLast(), value, numerator, denominator);
        return "IF(%s,\"Đã ghi “không có” mà vẫn có số\",%s)"
                .formatted(contradiction, agreement(value, numerator, denominator, question));
    }

    private static String agreement(String value, String numerator, String denominator, Question question) {
        @Nullable BigDecimal multiplier = question.multiplier();
        if (multiplier == null) {
            return "\"\"";
        }
        String quotient = "%s*%s/%s".formatted(multiplier.toPlainString(), numerator, denominator);
        BigDecimal tolerance = multiplier.compareTo(BigDecimal.TEN) < 0 ? TOLERANCE_OF_SMALL_RATIOS : TOLERANCE;
        String differs = "IF(%s=0,\"Mẫu số bằng 0\",IF(ABS(%s-%s)>%s,\"Khác tử số : mẫu số = \"&ROUND(%s,2),\"\"))"
                .formatted(denominator, value, quotient, tolerance.toPlainString(), quotient);
        return "IF(AND(ISNUMBER(%s),ISNUMBER(%s),ISNUMBER(%s)),%s,\"\")"
                .formatted(value, numerator, denominator, differs);
    }
}
