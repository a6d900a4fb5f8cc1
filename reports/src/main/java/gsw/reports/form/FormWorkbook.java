package gsw.reports.form;

import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormIdentity;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.form.KeySheet;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The form an agency fills in for a period, as an XLSX workbook: the sheet «Biểu» with its indicators, units and areas, the
 * sheet «Hướng dẫn», and a sheet nobody sees by which the form is read back cell for cell.
 */
public final class FormWorkbook {

    private static final String GUIDE = "Hướng dẫn";

    private final AskedFigures asked;
    private final FormHead head;

    public FormWorkbook(AskedFigures asked, FormHead head) {
        this.asked = asked;
        this.head = head;
    }

    /**
     * @param file replaced if it is there
     * @return the form that was written
     */
    public AgencyForm write(FormIdentity identity, Path file) throws IOException {
        AgencyForm form = asked.form(identity);
        try (var workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("gsw");
            var styles = new FormStyles(workbook);
            XSSFSheet sheet = workbook.createSheet(FormColumn.SHEET);
            new FormPage(sheet, styles).write(form, head, asked.byIndicator());
            new GuidePage(workbook.createSheet(GUIDE), styles).write(form, asked.questions());
            keys(workbook.createSheet(KeySheet.NAME), form);
            workbook.setSheetVisibility(workbook.getSheetIndex(KeySheet.NAME), SheetVisibility.VERY_HIDDEN);
            workbook.lockStructure();
            workbook.setActiveSheet(workbook.getSheetIndex(sheet));
            write(workbook, file);
        }
        return form;
    }

    private static void keys(XSSFSheet sheet, AgencyForm form) {
        for (int i = 0; i < FormIdentity.NAMES.size(); i++) {
            texts(
                    sheet,
                    i,
                    List.of(FormIdentity.NAMES.get(i), form.identity().texts().get(i)));
        }
        texts(sheet, KeySheet.SEAL_ROW, List.of("seal", form.seal()));
        var heads = new ArrayList<>(FormRow.NAMES);
        heads.add("digest");
        texts(sheet, KeySheet.HEAD_ROW, heads);
        int number = KeySheet.FIRST_ROW;
        for (FormRow row : form.rows()) {
            var cells = new ArrayList<>(row.texts());
            cells.add(form.digest(row));
            texts(sheet, number, cells);
            number++;
        }
        sheet.enableLocking();
    }

    private static void texts(XSSFSheet sheet, int number, List<String> texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static void write(XSSFWorkbook workbook, Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder"));
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            workbook.write(out);
        }
        Durable.rename(unfinished, file);
    }
}
