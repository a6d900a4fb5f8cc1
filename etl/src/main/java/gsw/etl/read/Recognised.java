package gsw.etl.read;

/**
 * What a file turned out to be.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param form {@code canonical}, or the name of a form definition
 * @param delimiter between the fields of a CSV file; a comma where there are none
 * @param encoding of a text file; {@code -} for a workbook
 */
public record Recognised(int fileNo, String format, String form, char delimiter, String encoding) {

    public static final String CANONICAL = "canonical";

    boolean isWorkbook() {
        return format.equals("xlsx");
    }
}
