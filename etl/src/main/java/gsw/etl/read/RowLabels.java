package gsw.etl.read;

import gsw.etl.form.Saying;
import gsw.etl.form.TableLayout;
import gsw.etl.form.Words;
import gsw.etl.format.Row;
import gsw.etl.layout.CanonicalColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the labels at the left of a wide table say, row by row. An empty label repeats the one above, unless a label on
 * its left is new. A label that says something else than its column, such as an age among places, leaves what the column
 * said before in force.
 */
final class RowLabels {

    private final TableLayout layout;
    private final List<Map<CanonicalColumn, String>> above = new ArrayList<>();
    private final Map<CanonicalColumn, String> own = new EnumMap<>(CanonicalColumn.class);
    private Map<CanonicalColumn, String> section = Map.of();
    private long rowsNotOurs;

    /**
     * @param isOurs false if the row is left
     * @param isHeading whether a row without figures is as it should be
     */
    record Read(boolean isOurs, boolean isHeading, Map<CanonicalColumn, String> said, List<Recovered> recovered) {}

    /** A damaged label and the word it was taken for; column counted from 0. */
    record Recovered(int column, String found, String meant) {}

    RowLabels(TableLayout layout) {
        this.layout = layout;
        layout.labels().forEach(label -> above.add(Map.of()));
    }

    /** Rows that are about something else. */
    long rowsNotOurs() {
        return rowsNotOurs;
    }

    Read read(Row row) {
        var recovered = new ArrayList<Recovered>();
        if (isLeft(row)) {
            return new Read(false, false, Map.of(), recovered);
        }
        boolean isNew = false;
        boolean isHeading = false;
        for (int i = 0; i < above.size(); i++) {
            Optional<CanonicalColumn> column = layout.labels().get(i);
            String text = row.cell(i).strip();
            if (column.isEmpty() || (text.isEmpty() && !isNew)) {
                continue;
            }
            isNew = true;
            if (text.isEmpty()) {
                above.set(i, Map.of());
                own.remove(column.get());
                continue;
            }
            Optional<Words.Reading> reading = layout.words(column.get()).read(text);
            if (reading.isPresent() && !reading.get().recovered().isEmpty()) {
                recovered.add(new Recovered(i, text, reading.get().recovered()));
            }
            @Nullable Saying saying = reading.map(Words.Reading::saying).orElse(null);
            if (saying instanceof Saying.Skip) {
                return new Read(false, true, Map.of(), recovered);
            }
            if (saying instanceof Saying.Section heading) {
                section = heading.columns();
                isHeading = true;
            } else {
                above.set(i, said(column.get(), text, saying));
            }
        }
        return new Read(true, isHeading, all(), recovered);
    }

    private Map<CanonicalColumn, String> said(CanonicalColumn column, String text, @Nullable Saying saying) {
        var said = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        if (saying instanceof Saying.Says says) {
            said.putAll(says.columns());
        } else {
            said.put(column, text);
        }
        if (said.containsKey(column)) {
            own.put(column, said.getOrDefault(column, ""));
        } else if (own.containsKey(column)) {
            said.put(column, own.getOrDefault(column, ""));
        }
        return said;
    }

    private Map<CanonicalColumn, String> all() {
        var all = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        all.putAll(section);
        above.forEach(all::putAll);
        return all;
    }

    private boolean isLeft(Row row) {
        for (int i = 0; i < above.size(); i++) {
            String text = row.cell(i).strip();
            if (layout.leaveRows() != null
                    && !text.isEmpty()
                    && layout.leaveRows().matcher(text).matches()) {
                rowsNotOurs += row.cells().stream().skip(above.size()).allMatch(String::isBlank) ? 0 : 1;
                return true;
            }
            @Nullable
            Pattern keep = layout.labels()
                    .get(i)
                    .map(column -> layout.keep().get(column.code()))
                    .orElse(null);
            if (keep != null && !keep.matcher(text).matches()) {
                rowsNotOurs++;
                return true;
            }
        }
        return false;
    }
}
