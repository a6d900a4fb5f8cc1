package gsw.etl.form;

import gsw.etl.format.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell stands.
 *
 * @param table name of the sheet; empty for the first
 * @param row counted from 1
 * @param column counted from 0
 */
record CellAddress(String table, long row, int column) {

    private static final Pattern ADDRESS = Pattern.compile("(?:(.+)!)?([A-Z]{1,3})([1-9]\\d{0,6})");

    /** @throws IllegalArgumentException if it is no address such as {@code B4} */
    static CellAddress of(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no address of a cell, such as B4 or Sheet1!B4");
        }
        int column = 0;
        for (char letter : address.group(2).toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        String table = address.group(1) == null ? "" : address.group(1);
        return new CellAddress(table, Long.parseLong(address.group(3)), column - 1);
    }

    String text(Preview preview) {
        List<Row> rows = table.isEmpty() ? preview.firstRows() : preview.rows(table);
        return rows.stream()
                .filter(each -> each.number() == row)
                .findFirst()
                .map(each -> each.cell(column).strip())
                .orElse("");
    }
}
