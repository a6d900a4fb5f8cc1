package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Saying;
import gsw.etl.form.TableLayout;
import gsw.etl.form.Words;
import gsw.etl.format.Format;
import gsw.etl.format.Row;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.StagedRow;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stages a table as the definition of its form describes it. */
final class FormTable implements StagedTable {

    private final int fileNo;
    private final String name;
    private final @Nullable String sheet;
    private final boolean isText;
    private final TableLayout layout;
    private final Staging staging;
    private final TableHead head;
    private final RowLabels labels;
    private long rowsRead;
    private long rowsNotOurs;
    private boolean ended;

    FormTable(Recognised file, String name, TableLayout layout, Staging staging) {
        this.fileNo = file.fileNo();
        this.name = name;
        this.sheet = name.isEmpty() ? null : name;
        this.isText = file.format() == Format.CSV;
        this.layout = layout;
        this.staging = staging;
        this.head = new TableHead(layout);
        this.labels = new RowLabels(layout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rowsRead() {
        return rowsRead;
    }

    @Override
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void row(Row row) throws SQLException {
        if (!head.isComplete()) {
            head.row(row);
            if (head.isComplete()) {
                tellOfHead();
            }
        } else if (!row.isBlank()) {
            data(row);
        }
    }

    private void tellOfHead() throws SQLException {
        for (int i = 0; i < layout.labels().size(); i++) {
            if (layout.labels().get(i).isPresent()) {
                staging.column(fileNo, sheet, layout.labels().get(i).get(), i + 1);
            }
        }
        for (Map.Entry<CanonicalColumn, Integer> field : head.fields().entrySet()) {
            staging.column(fileNo, sheet, field.getKey(), field.getValue() + 1);
        }
        for (TableHead.Fault fault : head.faults()) {
            found(fault.row(), fault.column() + 1, fault.ruleCode(), fault.found(), fault.expected());
        }
        for (TableHead.Recovered word : head.recovered()) {
            found(word.row(), word.column() + 1, "WORD_RECOVERED", word.found(), word.meant());
        }
    }

    private void found(long row, int column, String rule, String found, @Nullable String expected) throws SQLException {
        staging.finding(new Finding(fileNo, new Place(sheet, row, column), rule, found, expected));
    }

    private void data(Row row) throws SQLException {
        if (layout.ends() != null && layout.ends().matcher(firstText(row)).matches()) {
            ended = true;
        } else if (layout.isLong()) {
            longRow(row);
        } else {
            wideRow(row);
        }
    }

    private static String firstText(Row row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void wideRow(Row row) throws SQLException {
        RowLabels.Read read = labels.read(row);
        for (RowLabels.Recovered word : read.recovered()) {
            found(row.number(), word.column() + 1, "WORD_RECOVERED", word.found(), word.meant());
        }
        if (!read.isOurs()) {
            return;
        }
        if (holdsNoFigure(row)) {
            if (!read.isHeading()) {
                found(row.number(), 0, "ROW_WITHOUT_FIGURES", firstText(row), null);
            }
            return;
        }
        if (isText && row.cells().size() != head.width()) {
            found(
                    row.number(),
                    0,
                    row.cells().size() < head.width() ? "ROW_SHORT" : "ROW_LONG",
                    String.valueOf(row.cells().size()),
                    String.valueOf(head.width()));
            rowsRead++;
            return;
        }
        for (int column = layout.labels().size();
                column < Math.max(head.width(), row.cells().size());
                column++) {
            wideValue(row, column, read.said());
        }
    }

    private boolean holdsNoFigure(Row row) {
        return row.cells().stream().skip(layout.labels().size()).allMatch(String::isBlank)
                && !layout.missing().contains("");
    }

    private void wideValue(Row row, int column, Map<CanonicalColumn, String> said) throws SQLException {
        Optional<Map<CanonicalColumn, String>> above = head.column(column);
        if (above.isPresent()) {
            rowsRead++;
            StagedRow staged = StagedRow.of(new Place(sheet, row.number(), column + 1), row.cell(column));
            layout.constants().forEach(staged::say);
            said.forEach((what, text) -> say(staged, what, text));
            above.get().forEach((what, text) -> say(staged, what, text));
            sayValue(staged, row.cell(column).strip());
            staging.row(fileNo, staged);
        } else if (!row.cell(column).isBlank() && head.isBlank(column)) {
            found(row.number(), column + 1, "VALUE_WITHOUT_HEAD", row.cell(column), null);
        }
    }

    private void longRow(Row row) throws SQLException {
        for (Map.Entry<String, Pattern> keep : layout.keep().entrySet()) {
            if (!keep.getValue().matcher(head.text(row, keep.getKey()).strip()).matches()) {
                rowsNotOurs++;
                return;
            }
        }
        int value = head.valueColumn();
        StagedRow staged = StagedRow.of(new Place(sheet, row.number(), value + 1), row.cell(value));
        layout.constants().forEach(staged::say);
        var meant = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        for (Map.Entry<CanonicalColumn, Integer> field : head.fields().entrySet()) {
            String text = row.cell(field.getValue()).strip();
            if (field.getKey() == CanonicalColumn.OBS_VALUE) {
                sayValue(staged, text);
            } else if (!text.isEmpty() && !sayField(staged, new Field(row.number(), field.getKey(), text), meant)) {
                rowsNotOurs++;
                return;
            }
        }
        meant.forEach((column, text) -> say(staged, column, text)); // a word knows better than the column beside it
        rowsRead++;
        staging.row(fileNo, staged);
    }

    private record Field(long row, CanonicalColumn column, String text) {}

    /** @return false if the word says that the row is none of what the form is about */
    private boolean sayField(StagedRow staged, Field field, Map<CanonicalColumn, String> meant) throws SQLException {
        CanonicalColumn column = field.column();
        Optional<Words.Reading> reading = layout.words(column).read(field.text());
        if (reading.isEmpty()) {
            String number =
                    column.isNumeric() ? layout.numbers().plain(field.text()).orElse(field.text()) : field.text();
            say(staged, column, number);
            return true;
        }
        if (!reading.get().recovered().isEmpty()) {
            int place = head.fields().getOrDefault(column, 0) + 1;
            found(
                    field.row(),
                    place,
                    "WORD_RECOVERED",
                    field.text(),
                    reading.get().recovered());
        }
        meant.putAll(
                switch (reading.get().saying()) {
                    case Saying.Skip skip -> Map.of();
                    case Saying.Section section -> section.columns();
                    case Saying.Says says -> says.columns();
                });
        return !(reading.get().saying() instanceof Saying.Skip);
    }

    private void say(StagedRow staged, CanonicalColumn column, String text) {
        switch (column) {
            case TIME_PERIOD -> sayPeriod(staged, text);
            case BREAKDOWN -> staged.sayAlso(column, text);
            default -> staged.say(column, text);
        }
    }

    private void sayPeriod(StagedRow staged, String text) {
        Matcher mark = layout.provisional().matcher(text);
        if (mark.find()) {
            staged.say(CanonicalColumn.TIME_PERIOD, text.substring(0, mark.start()) + text.substring(mark.end()));
            staged.say(CanonicalColumn.OBS_STATUS, "P");
        } else {
            staged.say(CanonicalColumn.TIME_PERIOD, text);
        }
    }

    private void sayValue(StagedRow staged, String cell) {
        if (layout.missing().contains(cell)) {
            staged.say(CanonicalColumn.OBS_STATUS, "M");
        } else {
            staged.sayValue(cell, layout.numbers());
        }
    }

    // Rows about something else, such as other countries, are one finding together.
    @Override
    public void end() throws SQLException {
        long others = rowsNotOurs + labels.rowsNotOurs();
        if (others > 0) {
            found(0, 0, "ROWS_NOT_OURS", String.valueOf(others), null);
        }
    }
}
