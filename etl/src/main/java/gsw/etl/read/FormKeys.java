package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.stage.Staging;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormIdentity;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.form.KeySheet;
import gsw.warehouse.model.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads what a form is and what its rows are about from the sheet nobody sees, and proves it by its digests. */
final class FormKeys {

    private final int fileNo;
    private final Staging staging;

    FormKeys(int fileNo, Staging staging) {
        this.fileNo = fileNo;
        this.staging = staging;
    }

    /** Empty, with findings, if anything in the sheet is not as it was written. */
    Optional<AgencyForm> read(XSSFSheet sheet) throws SQLException {
        List<String> identity = IntStream.range(0, FormIdentity.NAMES.size())
                .mapToObj(row -> text(sheet, row, 1))
                .toList();
        String version = identity.getFirst();
        if (!version.equals(AgencyForm.VERSION)) {
            fault(0, 1, "FORM_VERSION_UNKNOWN", version);
            return Optional.empty();
        }
        var rows = new ArrayList<FormRow>();
        var digests = new ArrayList<String>();
        for (int number = KeySheet.FIRST_ROW; number <= sheet.getLastRowNum(); number++) {
            List<String> texts = texts(sheet, number);
            if (!texts.get(1).matches("[1-9]\\d{0,6}")) {
                fault(number, 1, "FORM_KEYS_CHANGED", texts.get(1));
                return Optional.empty();
            }
            rows.add(FormRow.of(texts));
            digests.add(text(sheet, number, KeySheet.DIGEST_COLUMN));
        }
        var form = new AgencyForm(FormIdentity.of(identity), rows);
        return isSound(sheet, form, digests) ? Optional.of(form) : Optional.empty();
    }

    // Which row was changed is said where it can be known; the seal sees what no row does: one less, another order.
    private boolean isSound(XSSFSheet sheet, AgencyForm form, List<String> digests) throws SQLException {
        if (text(sheet, KeySheet.SEAL_ROW, 1).equals(form.seal())
                && digests.equals(form.rows().stream().map(form::digest).toList())) {
            return true;
        }
        boolean said = false;
        for (int i = 0; i < form.rows().size(); i++) {
            if (!digests.get(i).equals(form.digest(form.rows().get(i)))) {
                fault(
                        KeySheet.FIRST_ROW + i,
                        0,
                        "FORM_KEYS_CHANGED",
                        form.rows().get(i).code());
                said = true;
            }
        }
        if (!said) {
            fault(KeySheet.SEAL_ROW, 1, "FORM_KEYS_CHANGED", text(sheet, KeySheet.SEAL_ROW, 1));
        }
        return false;
    }

    private void fault(int row, int column, String rule, String found) throws SQLException {
        staging.finding(
                new Finding(fileNo, new Place(KeySheet.NAME, row + 1L, column + 1), rule, found, AgencyForm.VERSION));
    }

    private static List<String> texts(XSSFSheet sheet, int number) {
        return IntStream.range(0, FormRow.NAMES.size())
                .mapToObj(column -> text(sheet, number, column))
                .toList();
    }

    private static String text(XSSFSheet sheet, int number, int column) {
        XSSFRow row = sheet.getRow(number);
        XSSFCell cell = row == null ? null : row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }
}
