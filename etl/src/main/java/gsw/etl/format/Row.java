package gsw.etl.format;

import java.util.List;

/**
 * A row of a table as text.
 *
 * @param number counted from 1 as a spreadsheet or an editor does; where a file holds no rows but figures in order (PX,
 *     JSON, SDMX-ML), the figure's place in that order, and 0 for the row of heads made from its dimensions
 * @param cells texts from the first column on; an empty cell is an empty text
 */
public record Row(long number, List<String> cells) {

    /** The text of a column counted from 0; empty beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
