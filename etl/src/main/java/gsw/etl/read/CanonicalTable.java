package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.format.Format;
import gsw.etl.format.Row;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.etl.stage.StagedRow;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stages a table in the canonical layout: one row per observation, columns named in the first row. */
final class CanonicalTable implements StagedTable {

    private final int fileNo;
    private final String name;
    private final @Nullable String sheet;
    private final boolean isText;
    private final @Nullable String source;
    private final Staging staging;
    private final List<Optional<CanonicalColumn>> columns = new ArrayList<>();
    private long rowsRead;
    private boolean holdsObservations = true;

    /** @param source code of the source for rows that name none, null if the file must name it */
    CanonicalTable(Recognised file, String name, @Nullable String source, Staging staging) {
        this.fileNo = file.fileNo();
        this.name = name;
        this.sheet = name.isEmpty() ? null : name;
        this.isText = file.format() == Format.CSV;
        this.source = source;
        this.staging = staging;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasEnded() {
        return false;
    }

    @Override
    public void end() {
        // every row was told of as it came
    }

    @Override
    public long rowsRead() {
        return rowsRead;
    }

    @Override
    public void row(Row row) throws SQLException {
        if (columns.isEmpty()) {
            header(row.number(), row.cells());
        } else if (!row.isBlank()) {
            rowsRead++;
            if (holdsObservations) {
                data(row.number(), row.cells());
            }
        }
    }

    // A column too many refuses the file, yet its rows are checked: the sender learns of everything at once.
    private void header(long row, List<String> heads) throws SQLException {
        for (int i = 0; i < heads.size(); i++) {
            var place = new Place(sheet, row, i + 1);
            Optional<CanonicalColumn> column = CanonicalColumn.named(heads.get(i));
            if (column.isEmpty()) {
                refuse(place, "COLUMN_UNKNOWN", heads.get(i), known());
            } else if (columns.contains(column)) {
                refuse(place, "COLUMN_TWICE", heads.get(i), null);
                column = Optional.empty();
            } else {
                staging.column(fileNo, sheet, column.get(), i + 1);
            }
            columns.add(column);
        }
        for (CanonicalColumn needed : needed()) {
            if (!columns.contains(Optional.of(needed))) {
                refuse(new Place(sheet, row, 0), "COLUMN_MISSING", needed.code(), null);
                holdsObservations = false;
            }
        }
    }

    private List<CanonicalColumn> needed() {
        return source != null
                ? CanonicalColumn.REQUIRED
                : Stream.concat(CanonicalColumn.REQUIRED.stream(), Stream.of(CanonicalColumn.SOURCE))
                        .toList();
    }

    private static String known() {
        return Stream.of(CanonicalColumn.values()).map(CanonicalColumn::code).collect(Collectors.joining(", "));
    }

    private void refuse(Place place, String rule, @Nullable String found, @Nullable String expected)
            throws SQLException {
        staging.finding(new Finding(fileNo, place, rule, found, expected));
    }

    private void data(long row, List<String> cells) throws SQLException {
        // A workbook leaves empty cells at the end of a row unwritten; a text file does not.
        if (cells.size() > columns.size() || (isText && cells.size() < columns.size())) {
            String rule = cells.size() < columns.size() ? "ROW_SHORT" : "ROW_LONG";
            staging.finding(new Finding(
                    fileNo,
                    new Place(sheet, row, 0),
                    rule,
                    String.valueOf(cells.size()),
                    String.valueOf(columns.size())));
            return;
        }
        int valueColumn = columns.indexOf(Optional.of(CanonicalColumn.OBS_VALUE));
        String value = valueColumn < cells.size() ? cells.get(valueColumn) : "";
        StagedRow staged = StagedRow.of(new Place(sheet, row, valueColumn + 1), value);
        staged.say(CanonicalColumn.SOURCE, source);
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).isPresent() && i != valueColumn) {
                staged.say(columns.get(i).get(), cells.get(i));
            }
        }
        staged.sayValue(value, NumberMarks.PLAIN);
        staging.row(fileNo, staged);
    }
}
