package gsw.etl.read;

import gsw.etl.form.Forms;

/**
 * What a file turned out to be.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param form {@code canonical}, or the name of a form definition
 * @param delimiter between the fields of a CSV file; a comma where there are none
 * @param encoding of a text file; {@code -} for a workbook
 */
public record Recognised(int fileNo, String format, String form, char delimiter, String encoding) {

    boolean isCanonical() {
        return form.equals(Forms.CANONICAL);
    }

    boolean isWorkbook() {
        return format.equals("xlsx");
    }
}
