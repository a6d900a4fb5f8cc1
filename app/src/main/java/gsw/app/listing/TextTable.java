package gsw.app.listing;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns aligned by what a terminal shows, numbers to the right. Where the width does not do, texts are broken into
 * lines; where even that does not do, each row becomes a block of lines. Widths are fixed by the first rows, so that
 * any number of rows can pass.
 */
final class TextTable implements RowWriter {

    private static final int ROWS_THAT_DECIDE = 1000;
    private static final int NARROWEST_BLOCK = 12;
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final List<Heading> headings;
    private final int width;
    private final List<List<String>> waiting = new ArrayList<>();
    private int @Nullable [] widths;
    private boolean blocks;
    private boolean tall;
    private long rows;

    TextTable(PrintWriter out, List<Heading> headings, int width) {
        this.out = out;
        this.headings = List.copyOf(headings);
        this.width = width == 0 ? Integer.MAX_VALUE : width;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        waiting.add(cells.stream().map(Cell::text).map(DisplayText::harmless).toList());
        if (waiting.size() == ROWS_THAT_DECIDE) {
            print();
        }
    }

    @Override
    public void close() {
        print();
        out.flush();
    }

    private void print() {
        if (widths == null) {
            int gaps = GAP.length() * Math.max(0, headings.size() - 1);
            widths = ColumnWidths.of(headings, waiting, width - gaps);
            blocks = IntStream.of(widths).sum() > width - gaps;
            tall = !blocks && waiting.stream().anyMatch(this::isBroken);
            if (!blocks) {
                head();
            }
        }
        waiting.forEach(blocks ? this::block : this::line);
        waiting.clear();
    }

    private boolean isBroken(List<String> row) {
        return broken(row).stream().anyMatch(lines -> lines.size() > 1);
    }

    private void head() {
        print(IntStream.range(0, headings.size())
                .mapToObj(i -> DisplayText.lines(headings.get(i).name(), widthOf(i)))
                .toList());
        out.println(IntStream.range(0, headings.size())
                .mapToObj(i -> "─".repeat(Math.max(1, widthOf(i))))
                .collect(Collectors.joining(GAP)));
    }

    private void line(List<String> row) {
        if (tall && rows > 0) {
            out.println();
        }
        print(broken(row));
        rows++;
    }

    /** The lines of each cell. */
    private List<List<String>> broken(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cellLines(row.get(i), i))
                .toList();
    }

    /** Later rows may hold what the first ones did not: a number is never broken, a text only to fit a terminal. */
    private List<String> cellLines(String cell, int column) {
        boolean whole = headings.get(column).numeric() || width == Integer.MAX_VALUE;
        return DisplayText.lines(cell, whole ? Integer.MAX_VALUE : widthOf(column));
    }

    private int widthOf(int column) {
        return widths == null ? 0 : widths[column];
    }

    private void print(List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            out.println(line(cells, i).stripTrailing());
        }
    }

    private String line(List<List<String>> cells, int number) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = cells.get(column);
            String text = number < lines.size() ? lines.get(number) : "";
            line.append(column == 0 ? "" : GAP)
                    .append(DisplayText.padded(
                            text, widthOf(column), headings.get(column).numeric()));
        }
        return line.toString();
    }

    private void block(List<String> row) {
        rows++;
        int names = headings.stream()
                .mapToInt(heading -> DisplayText.width(heading.name()))
                .max()
                .orElse(0);
        out.println("── " + rows + " ──");
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).isEmpty()) {
                blockLine(headings.get(column).name(), row.get(column), names);
            }
        }
    }

    private void blockLine(String name, String cell, int names) {
        String label = DisplayText.padded(name, names, false) + GAP;
        for (String line : DisplayText.lines(cell, Math.max(NARROWEST_BLOCK, width - names - GAP.length()))) {
            out.println(label + line);
            label = " ".repeat(names + GAP.length());
        }
    }
}
