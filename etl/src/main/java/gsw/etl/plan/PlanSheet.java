package gsw.etl.plan;

import gsw.etl.format.CsvFile;
import gsw.etl.format.DataFile;
import gsw.etl.format.Format;
import gsw.etl.format.Row;
import gsw.etl.format.Rows;
import gsw.etl.format.UnreadableException;
import gsw.etl.text.TextEncoding;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first sheet of a plan taken apart: its head by label, its rows by column. */
final class PlanSheet {

    private final Map<PlanHead, PlanCell> head = new EnumMap<>(PlanHead.class);
    private final List<Map<PlanColumn, PlanCell>> rows = new ArrayList<>();
    private final List<PlanFault> faults;
    private final @Nullable String name;
    private @Nullable Map<Integer, PlanColumn> columns;

    private PlanSheet(@Nullable String name, List<PlanFault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /**
     * @param faults what is wrong with the head is added to them
     * @throws UnreadableException if the file is no table
     */
    static PlanSheet read(Path file, List<PlanFault> faults) throws IOException, UnreadableException {
        Format format = Format.of(file);
        char delimiter = format == Format.CSV ? CsvFile.delimiter(file, TextEncoding.UTF_8) : ',';
        DataFile opened = DataFile.of(file, format, TextEncoding.UTF_8, delimiter);
        String table = opened.tables().getFirst();
        var sheet = new PlanSheet(table.equals(DataFile.UNNAMED) ? null : table, faults);
        try (Rows all = opened.open(table)) {
            for (Row row = all.next(); row != null; row = all.next()) {
                sheet.add(row);
            }
        }
        if (sheet.columns == null) { // then nothing above it is known to be a head
            faults.clear();
            faults.add(PlanFault.of(PlanRule.TABLE_MISSING, new Place(sheet.name, 1, 1), "", ""));
        }
        return sheet;
    }

    PlanCell head(PlanHead item) {
        return head.getOrDefault(item, new PlanCell(new Place(name, 1, 1), ""));
    }

    List<Map<PlanColumn, PlanCell>> rows() {
        return rows;
    }

    /** True if the rows could be told apart; else that is all there is to say. */
    boolean hasTable() {
        return columns != null;
    }

    private void add(Row row) {
        if (row.isBlank()) {
            return;
        }
        Map<Integer, PlanColumn> known = columns;
        if (known != null) {
            rows.add(cells(row, known));
        } else if (PlanColumn.areIn(row.cells())) {
            columns = columns(row);
        } else {
            addHead(row);
        }
    }

    private Map<PlanColumn, PlanCell> cells(Row row, Map<Integer, PlanColumn> known) {
        var cells = new EnumMap<PlanColumn, PlanCell>(PlanColumn.class);
        known.forEach((index, column) -> cells.put(column, cell(row, index)));
        return cells;
    }

    private Map<Integer, PlanColumn> columns(Row row) {
        var found = new java.util.TreeMap<Integer, PlanColumn>();
        for (int i = 0; i < row.cells().size(); i++) {
            PlanCell cell = cell(row, i);
            PlanColumn column = PlanColumn.of(cell.text()).orElse(null);
            if (column == null && !cell.isEmpty()) {
                faults.add(PlanFault.of(PlanRule.HEAD_UNKNOWN, cell.place(), cell.text(), PlanColumn.labels()));
            } else if (column != null && found.containsValue(column)) {
                faults.add(PlanFault.of(PlanRule.HEAD_TWICE, cell.place(), cell.text(), ""));
            } else if (column != null) {
                found.put(i, column);
            }
        }
        return found;
    }

    /** A title is one cell; an item is a label with something right of it. */
    private void addHead(Row row) {
        PlanCell label = cell(row, 0);
        PlanHead item = PlanHead.of(label.text().replaceFirst(":$", "")).orElse(null);
        PlanCell value = cell(row, 1);
        if (item == null) {
            if (!label.isEmpty() && !value.isEmpty()) {
                faults.add(PlanFault.of(PlanRule.HEAD_UNKNOWN, label.place(), label.text(), PlanHead.labels()));
            }
        } else if (head.putIfAbsent(item, value) != null) {
            faults.add(PlanFault.of(PlanRule.HEAD_TWICE, label.place(), label.text(), ""));
        }
    }

    private PlanCell cell(Row row, int index) {
        return new PlanCell(
                new Place(name, row.number(), index + 1), row.cell(index).strip());
    }
}
