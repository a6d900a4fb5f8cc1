package gsw.app.listing;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How wide each column is: as wide as its cells where there is room; else texts are broken into lines where that costs
 * the fewest lines. Numbers are never broken.
 */
final class ColumnWidths {

    private static final int NARROWEST = 8;
    private static final int LONGEST_UNBROKEN_WORD = 16;
    private static final int ROWS_THAT_DECIDE = 60;

    private final List<Heading> headings;
    private final List<List<String>> rows;
    private final int[] widths;
    private final int[][][] lines; // by column, row and width, 0 where not yet counted

    private ColumnWidths(List<Heading> headings, List<List<String>> rows) {
        this.headings = headings;
        this.rows = rows.subList(0, Math.min(rows.size(), ROWS_THAT_DECIDE));
        this.widths = natural(headings, rows);
        this.lines = new int[headings.size()][this.rows.size()][];
        for (int column = 0; column < headings.size(); column++) {
            for (int row = 0; row < this.rows.size(); row++) {
                lines[column][row] = new int[widths[column] + 1];
            }
        }
    }

    /** The widths for some columns to stand in, gaps not counted; wider than that if there is no way. */
    static int[] of(List<Heading> headings, List<List<String>> rows, int room) {
        var widths = new ColumnWidths(headings, rows);
        widths.shrinkTo(room);
        return widths.widths;
    }

    private static int[] natural(List<Heading> headings, List<List<String>> rows) {
        return IntStream.range(0, headings.size())
                .map(i -> Math.max(
                        DisplayText.width(headings.get(i).name()),
                        rows.stream()
                                .mapToInt(row -> widestLine(row.get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static int widestLine(String cell) {
        return cell.lines().mapToInt(DisplayText::width).max().orElse(0);
    }

    private void shrinkTo(int room) {
        int[] least = least();
        if (IntStream.of(least).sum() > room) {
            return; // no way: as wide as they are
        }
        for (int total = IntStream.of(widths).sum(); total > room; total--) {
            widths[cheapest(least)]--;
        }
    }

    private int[] least() {
        return IntStream.range(0, widths.length).map(this::least).toArray();
    }

    /** Of numbers the widest; of texts a few words, and the longest word unless it is very long. */
    private int least(int column) {
        int head = DisplayText.longestWord(headings.get(column).name());
        if (headings.get(column).numeric()) {
            return Math.max(head, widest(column, ColumnWidths::widestLine));
        }
        int word = Math.max(head, widest(column, DisplayText::longestWord));
        return Math.min(widths[column], Math.max(NARROWEST, Math.min(LONGEST_UNBROKEN_WORD, word)));
    }

    private int widest(int column, ToIntFunction<String> width) {
        return rows.stream()
                .mapToInt(row -> width.applyAsInt(row.get(column)))
                .max()
                .orElse(0);
    }

    /** The column that costs the fewest lines when it loses a place; of several the widest. */
    private int cheapest(int[] least) {
        int cheapest = -1;
        int lowest = Integer.MAX_VALUE;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > least[column]) {
                int cost = height(column);
                boolean better = cost < lowest || (cost == lowest && widths[column] > widths[cheapest]);
                if (better) {
                    cheapest = column;
                    lowest = cost;
                }
            }
        }
        return cheapest;
    }

    /** Lines of all rows if this column were narrower by one. */
    private int height(int narrower) {
        int total = 0;
        for (int row = 0; row < rows.size(); row++) {
            int height = 1;
            for (int column = 0; column < widths.length; column++) {
                height = Math.max(height, lines(column, row, widths[column] - (column == narrower ? 1 : 0)));
            }
            total += height;
        }
        return total;
    }

    private int lines(int column, int row, int width) {
        int[] counted = lines[column][row];
        if (counted[width] == 0) {
            counted[width] = DisplayText.lines(rows.get(row).get(column), width).size();
        }
        return counted[width];
    }
}
