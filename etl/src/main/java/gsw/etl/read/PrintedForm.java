package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.stage.Staging;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.model.Place;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that people see. Every row of the form is looked for by its code, and everything printed in it must be
 * as it was: so rows may have been moved as a whole, and nothing else.
 */
final class PrintedForm {

    private static final Pattern REFERENCE = Pattern.compile("(?<![A-Za-z])\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?!\\d)");
    private static final Pattern TEXT_IN_FORMULA = Pattern.compile("\"[^\"]*\"");
    private static final Set<FormColumn> FIGURES =
            EnumSet.of(FormColumn.VALUE, FormColumn.NUMERATOR, FormColumn.DENOMINATOR, FormColumn.STATUS);

    private final int fileNo;
    private final Staging staging;
    private final XSSFSheet sheet;
    private boolean sound = true;

    PrintedForm(int fileNo, Staging staging, XSSFSheet sheet) {
        this.fileNo = fileNo;
        this.staging = staging;
        this.sheet = sheet;
    }

    /** Where each row of the form stands now, from 1; nothing, with findings, if it cannot be said of every row. */
    Map<FormRow, Integer> places(AgencyForm form) throws SQLException {
        heads(form);
        Map<String, Integer> byCode = codes(form);
        var places = new LinkedHashMap<FormRow, Integer>();
        for (FormRow row : form.rows()) {
            Integer place = byCode.get(row.code());
            if (place == null) {
                fault(
                        row.row(),
                        FormColumn.CODE,
                        "FORM_ROW_MISSING",
                        row.code(),
                        row.shown().name());
            } else {
                row(row, place);
                places.put(row, place);
            }
        }
        return sound ? places : Map.of();
    }

    private void heads(AgencyForm form) throws SQLException {
        head(FormColumn.AGENCY_CELL, form.identity().agencyLine());
        head(FormColumn.PERIOD_CELL, form.identity().periodLine());
        for (FormColumn column : FormColumn.values()) {
            printed(FormColumn.HEAD_ROW, column, column.head(), "FORM_COLUMN_MOVED");
            printed(FormColumn.LETTER_ROW, column, column.letter(), "FORM_COLUMN_MOVED");
        }
    }

    private void head(String cell, String text) throws SQLException {
        var reference = new CellReference(cell);
        printed(reference.getRow() + 1, reference.getCol(), text, "FORM_LABEL_CHANGED");
    }

    /** Row of each code of the form; a code that stands twice, and a row with figures that has none, are faults. */
    private Map<String, Integer> codes(AgencyForm form) throws SQLException {
        Set<String> known = form.rows().stream().map(FormRow::code).collect(Collectors.toSet());
        var byCode = new HashMap<String, Integer>();
        for (int number = FormColumn.FIRST_ROW; number <= sheet.getLastRowNum() + 1; number++) {
            String code = text(number, FormColumn.CODE.index());
            if (known.contains(code)) {
                if (byCode.putIfAbsent(code, number) != null) {
                    fault(number, FormColumn.CODE, "FORM_ROW_TWICE", code, null);
                }
            } else if (!code.isEmpty() || holdsNumbers(number)) {
                fault(number, FormColumn.CODE, "FORM_ROW_UNKNOWN", code, null);
            }
        }
        return byCode;
    }

    private boolean holdsNumbers(int number) {
        return FIGURES.stream().anyMatch(column -> {
            XSSFCell cell = cell(number, column.index());
            return cell != null && FilledRow.kind(cell) == CellType.NUMERIC;
        });
    }

    private void row(FormRow row, int place) throws SQLException {
        printed(place, FormColumn.NAME, row.shown().name(), "FORM_LABEL_CHANGED");
        printed(place, FormColumn.AREA, row.shown().area(), "FORM_LABEL_CHANGED");
        printed(place, FormColumn.PART, row.shown().part(), "FORM_LABEL_CHANGED");
        printed(place, FormColumn.UNIT, row.shown().unit(), "FORM_LABEL_CHANGED");
        XSSFCell check = cell(place, FormColumn.CHECK.index());
        if (check == null || !namesItsRow(check, place)) {
            fault(place, FormColumn.VALUE, "FORM_CELLS_MOVED", row.code(), null);
        }
    }

    /** The check of a row names its cells. Programs that move cells move the names with them. */
    private static boolean namesItsRow(XSSFCell check, int place) {
        if (check.getCellType() != CellType.FORMULA) {
            return false;
        }
        var named = new HashSet<String>();
        Matcher references = REFERENCE.matcher(
                TEXT_IN_FORMULA.matcher(check.getCellFormula()).replaceAll(""));
        while (references.find()) {
            named.add(references.group(1) + references.group(2));
        }
        return named.equals(FIGURES.stream().map(column -> column.cell(place)).collect(Collectors.toSet()));
    }

    private void printed(int number, FormColumn column, String expected, String rule) throws SQLException {
        printed(number, column.index(), expected, rule);
    }

    private void printed(int number, int column, String expected, String rule) throws SQLException {
        String found = text(number, column);
        if (!NameKey.exact(found).equals(NameKey.exact(expected))) {
            fault(new Place(FormColumn.SHEET, number, column + 1), rule, found, expected);
        }
    }

    private void fault(int number, FormColumn column, String rule, String found, @Nullable String expected)
            throws SQLException {
        fault(new Place(FormColumn.SHEET, number, column.index() + 1), rule, found, expected);
    }

    private void fault(Place place, String rule, String found, @Nullable String expected) throws SQLException {
        sound = false;
        staging.finding(new Finding(fileNo, place, rule, found, expected));
    }

    private @Nullable XSSFCell cell(int number, int column) {
        XSSFRow row = sheet.getRow(number - 1);
        return row == null ? null : row.getCell(column);
    }

    // A code typed anew is a number: 1 is not 01, and nothing is guessed.
    private String text(int number, int column) {
        XSSFCell cell = cell(number, column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> FilledRow.plain(cell.getNumericCellValue());
            default -> "";
        };
    }
}
