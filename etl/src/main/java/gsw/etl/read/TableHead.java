package gsw.etl.read;

import gsw.etl.form.Saying;
import gsw.etl.form.TableLayout;
import gsw.etl.form.Words;
import gsw.etl.format.Row;
import gsw.etl.layout.CanonicalColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a table. Those of several rows are read as one, {@code 2014 | Primary}; a head over several columns
 * stands in the first of them, so an empty cell of an upper row means the one on its left.
 */
final class TableHead {

    static final String BETWEEN = " | ";

    private final TableLayout layout;
    private final long lastRow;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Map<CanonicalColumn, String>> columns = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<CanonicalColumn, Integer> fields = new EnumMap<>(CanonicalColumn.class);
    private final Map<String, Integer> byHead = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Recovered> recovered = new ArrayList<>();
    private boolean complete;
    private int width;

    /** A head at fault; column counted from 0. */
    record Fault(
            long row,
            int column,
            String ruleCode,
            String found,
            @Nullable String expected) {}

    /** A damaged head and the word it was taken for; column counted from 0. */
    record Recovered(long row, int column, String found, String meant) {}

    TableHead(TableLayout layout) {
        this.layout = layout;
        this.lastRow = layout.headerRows().isEmpty() ? 0 : layout.headerRows().getLast();
    }

    boolean isComplete() {
        return complete;
    }

    /** Takes a row at or above the heads. Empty rows may be left out of a file, so the last head can be passed by. */
    void row(Row row) {
        if (layout.headerRows().isEmpty() || layout.headerRows().contains(row.number())) {
            rows.add(row);
        }
        if (row.number() >= lastRow && !rows.isEmpty()) {
            complete = true;
            width = rows.stream().mapToInt(each -> each.cells().size()).max().orElse(0);
            read();
        }
    }

    private void read() {
        for (int column = 0; column < width; column++) {
            String head = joined(column);
            texts.put(column, head);
            byHead.putIfAbsent(head, column);
        }
        if (layout.isLong()) {
            readFields();
        } else {
            for (int column = layout.labels().size(); column < width; column++) {
                readColumn(column, texts.getOrDefault(column, ""));
            }
        }
    }

    private String joined(int column) {
        if (rows.stream().allMatch(row -> row.cell(column).isBlank())) {
            return ""; // nothing of its own: not a column of the table
        }
        var parts = new ArrayList<String>();
        for (Row row : rows) {
            boolean isLast = row == rows.getLast();
            String text = isLast ? row.cell(column) : fromLeft(row, column);
            parts.add(text.strip().replaceAll("\\s+", " "));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    private String fromLeft(Row row, int column) {
        for (int i = column; i >= layout.labels().size(); i--) {
            if (!row.cell(i).isBlank()) {
                return row.cell(i);
            }
        }
        return row.cell(column);
    }

    private void readFields() {
        layout.fields().forEach((head, what) -> {
            Integer column = byHead.get(head);
            if (column != null) {
                fields.put(what, column);
            } else if (what == CanonicalColumn.OBS_VALUE || CanonicalColumn.REQUIRED.contains(what)) {
                if (!layout.constants().containsKey(what)) {
                    faults.add(new Fault(rows.getLast().number(), -1, "COLUMN_MISSING", head, null));
                }
            }
        });
    }

    private void readColumn(int column, String head) {
        if (head.isEmpty()
                || (layout.leaveColumns() != null
                        && layout.leaveColumns().matcher(head).matches())) {
            return;
        }
        Optional<Map<CanonicalColumn, String>> parts = layout.heads().read(head);
        if (parts.isEmpty()) {
            faults.add(new Fault(
                    rows.getLast().number(),
                    column,
                    "HEAD_UNREADABLE",
                    head,
                    layout.heads().expression().pattern()));
            return;
        }
        var said = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        for (Map.Entry<CanonicalColumn, String> part : parts.get().entrySet()) {
            if (!say(said, part.getKey(), part.getValue(), column)) {
                return;
            }
        }
        columns.put(column, said);
    }

    /** @return false if the word says that the column is left */
    private boolean say(Map<CanonicalColumn, String> said, CanonicalColumn what, String text, int column) {
        Optional<Words.Reading> reading = layout.words(what).read(text);
        if (reading.isEmpty()) {
            said.put(what, text);
            return true;
        }
        if (!reading.get().recovered().isEmpty()) {
            recovered.add(new Recovered(
                    rows.getLast().number(), column, text, reading.get().recovered()));
        }
        return switch (reading.get().saying()) {
            case Saying.Skip skip -> false;
            case Saying.Section section -> sayAll(said, section.columns());
            case Saying.Says says -> sayAll(said, says.columns());
        };
    }

    private static boolean sayAll(Map<CanonicalColumn, String> said, Map<CanonicalColumn, String> columns) {
        said.putAll(columns);
        return true;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Recovered> recovered() {
        return recovered;
    }

    /** Cells of a row that says all. */
    int width() {
        return width;
    }

    /** What the head of a column says; empty if the column is left. Counted from 0. */
    Optional<Map<CanonicalColumn, String>> column(int column) {
        return Optional.ofNullable(columns.get(column));
    }

    boolean isBlank(int column) {
        return texts.getOrDefault(column, "").isEmpty();
    }

    /** What says which column of a table with a row a figure; counted from 0. */
    Map<CanonicalColumn, Integer> fields() {
        return fields;
    }

    /** The column of the figure in a table with a row a figure. */
    int valueColumn() {
        return fields.getOrDefault(CanonicalColumn.OBS_VALUE, fields.getOrDefault(CanonicalColumn.NUMERATOR, 0));
    }

    /** The text under a head; empty if there is no such head. */
    String text(Row row, String head) {
        Integer column = byHead.get(head);
        return column == null ? "" : row.cell(column);
    }
}
