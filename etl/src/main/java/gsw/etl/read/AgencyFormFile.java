package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.format.DataFile;
import gsw.etl.format.Format;
import gsw.etl.format.UnreadableException;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.Staging;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.form.FormColumn;
import gsw.warehouse.form.FormRow;
import gsw.warehouse.form.KeySheet;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form that this program handed out ({@code gsw form}), filled in. What each row is about is read from the sheet nobody
 * sees; a form whose printed part no longer says the same is refused as a whole, with the cells that differ: a figure is
 * never read for another than the one it was written for.
 */
final class AgencyFormFile {

    private static final Map<FormColumn, CanonicalColumn> FILLED_IN = Map.of(
            FormColumn.VALUE,
            CanonicalColumn.OBS_VALUE,
            FormColumn.NUMERATOR,
            CanonicalColumn.NUMERATOR,
            FormColumn.DENOMINATOR,
            CanonicalColumn.DENOMINATOR,
            FormColumn.STATUS,
            CanonicalColumn.OBS_STATUS,
            FormColumn.NOTE,
            CanonicalColumn.COMMENT_OBS);

    private final int fileNo;
    private final Staging staging;

    AgencyFormFile(int fileNo, Staging staging) {
        this.fileNo = fileNo;
        this.staging = staging;
    }

    /** True for a workbook with the sheet that forms carry, whatever was done to the rest of it. */
    static boolean isOne(Format format, DataFile opened) throws IOException, UnreadableException {
        return format == Format.XLSX && opened.tables().contains(KeySheet.NAME);
    }

    /** @return rows with something filled in */
    long read(Path bytes) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(bytes);
                var workbook = new XSSFWorkbook(in)) {
            return read(workbook);
        } catch (POIXMLException | OpenXML4JRuntimeException e) {
            staging.finding(Finding.ofFile(fileNo, "FILE_DAMAGED", null, null));
            return 0;
        }
    }

    private long read(XSSFWorkbook workbook) throws SQLException {
        XSSFSheet keySheet = workbook.getSheet(KeySheet.NAME);
        Optional<AgencyForm> form = new FormKeys(fileNo, staging).read(keySheet);
        XSSFSheet sheet = workbook.getSheet(FormColumn.SHEET);
        if (sheet == null) {
            staging.finding(Finding.ofFile(fileNo, "FORM_SHEET_MISSING", null, FormColumn.SHEET));
            return 0;
        }
        return form.isPresent() ? read(sheet, form.get()) : 0;
    }

    private long read(XSSFSheet sheet, AgencyForm form) throws SQLException {
        for (Map.Entry<FormColumn, CanonicalColumn> column : FILLED_IN.entrySet()) {
            staging.column(
                    fileNo, FormColumn.SHEET, column.getValue(), column.getKey().index() + 1);
        }
        Map<FormRow, Integer> places = new PrintedForm(fileNo, staging, sheet).places(form);
        var figures = new FilledRow(fileNo, staging, form.identity());
        long rows = 0;
        for (Map.Entry<FormRow, Integer> row : places.entrySet()) {
            rows += figures.read(row.getKey(), sheet.getRow(row.getValue() - 1)) ? 1 : 0;
        }
        if (rows == 0) {
            var first = new Place(FormColumn.SHEET, FormColumn.FIRST_ROW, FormColumn.VALUE.index() + 1);
            staging.finding(new Finding(fileNo, first, "FILE_NO_ROWS", null, null));
        }
        return rows;
    }
}
