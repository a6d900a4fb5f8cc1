package gsw.warehouse.model;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands.
 *
 * @param sheet name of the sheet, null in a text file
 * @param row counted from 1 as a spreadsheet or an editor does, 0 when it is the file as a whole
 * @param column counted from 1, 0 when it is the whole row
 */
public record Place(@Nullable String sheet, long row, int column) {

    public static final Place WHOLE_FILE = new Place(null, 0, 0);

    public static Place line(long row) {
        return new Place(null, row, 0);
    }

    /** {@code D14}; {@code 14} for a whole row; empty for the whole file. */
    public String cell() {
        return (column == 0 ? "" : letters(column)) + (row == 0 ? "" : Long.toString(row));
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
