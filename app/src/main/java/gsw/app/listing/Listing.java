package gsw.app.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a listing: some for people, in words; some for programs, in codes and exact numbers. */
public final class Listing<T> {

    private final List<Column<T>> words = new ArrayList<>();
    private final List<Column<T>> codes = new ArrayList<>();

    private record Column<T>(Heading heading, Function<T, @Nullable Object> cell) {}

    /** A column for people. */
    public Listing<T> words(String heading, Function<T, @Nullable Object> cell) {
        words.add(new Column<>(Heading.text(heading), cell));
        return this;
    }

    /** A column for people that is aligned to the right. */
    public Listing<T> figures(String heading, Function<T, @Nullable Object> cell) {
        words.add(new Column<>(Heading.number(heading), cell));
        return this;
    }

    /** A column for programs. */
    public Listing<T> code(String name, Function<T, @Nullable Object> cell) {
        codes.add(new Column<>(Heading.text(name), cell));
        return this;
    }

    public void write(Iterable<T> rows, Output output) {
        List<Column<T>> columns = output.isForPeople() ? words : codes;
        try (RowWriter writer =
                output.rows(columns.stream().map(Column::heading).toList())) {
            for (T row : rows) {
                writer.row(cells(columns, row));
            }
        }
    }

    private static <T> List<@Nullable Object> cells(List<Column<T>> columns, T row) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }
}
