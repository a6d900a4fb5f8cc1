package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.StagedRow;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Stages a wide table as a form definition describes it: every value cell becomes one row. */
final class FormTable implements RowConsumer {

    private final int fileNo;
    private final Form form;
    private final Staging staging;
    private final List<Optional<Map<CanonicalColumn, String>>> heads = new ArrayList<>();
    private final List<String> labelsAbove = new ArrayList<>();
    private long rowsRead;

    FormTable(int fileNo, Form form, Staging staging) {
        this.fileNo = fileNo;
        this.form = form;
        this.staging = staging;
        form.labels().forEach(label -> labelsAbove.add(""));
    }

    /** Value cells, whatever became of them. */
    long rowsRead() {
        return rowsRead;
    }

    @Override
    public void row(long row, List<String> cells) throws SQLException {
        if (row == form.headerRow()) {
            header(row, cells);
        } else if (row > form.headerRow() && cells.size() > form.labels().size()) {
            data(row, cells);
        }
    }

    private void header(long row, List<String> cells) throws SQLException {
        for (int i = 0; i < form.labels().size(); i++) {
            staging.column(fileNo, form.labels().get(i), i + 1);
        }
        for (int i = form.labels().size(); i < cells.size(); i++) {
            Optional<Map<CanonicalColumn, String>> head = form.heads().read(cells.get(i));
            heads.add(head);
            if (head.isEmpty()) {
                staging.finding(new Finding(
                        fileNo,
                        new Place(null, row, i + 1),
                        "HEAD_UNREADABLE",
                        cells.get(i),
                        form.heads().expression().pattern()));
            }
        }
    }

    private void data(long row, List<String> cells) throws SQLException {
        for (int i = 0; i < labelsAbove.size(); i++) {
            if (!cells.get(i).isBlank()) {
                labelsAbove.set(i, cells.get(i).strip());
            }
        }
        if (cells.size() != labelsAbove.size() + heads.size()) {
            String rule = cells.size() < labelsAbove.size() + heads.size() ? "ROW_SHORT" : "ROW_LONG";
            staging.finding(new Finding(
                    fileNo,
                    Place.line(row),
                    rule,
                    String.valueOf(cells.size()),
                    String.valueOf(labelsAbove.size() + heads.size())));
            rowsRead++;
            return;
        }
        for (int i = 0; i < heads.size(); i++) {
            int column = labelsAbove.size() + i;
            if (heads.get(i).isPresent()) {
                rowsRead++;
                staging.row(
                        fileNo,
                        value(
                                new Place(null, row, column + 1),
                                cells.get(column),
                                heads.get(i).get()));
            }
        }
    }

    private StagedRow value(Place place, String cell, Map<CanonicalColumn, String> head) {
        StagedRow staged = StagedRow.of(place, cell);
        form.constants().forEach(staged::say);
        for (int i = 0; i < labelsAbove.size(); i++) {
            say(staged, form.labels().get(i), labelsAbove.get(i));
        }
        head.forEach((column, text) -> say(staged, column, text));
        sayValue(staged, cell.strip());
        return staged;
    }

    private void say(StagedRow staged, CanonicalColumn column, String text) {
        if (column != CanonicalColumn.TIME_PERIOD) {
            staged.say(column, form.code(column, text));
            return;
        }
        Matcher mark = form.provisional().matcher(text);
        if (mark.lookingAt()) {
            staged.say(CanonicalColumn.TIME_PERIOD, text.substring(mark.end()));
            staged.say(CanonicalColumn.OBS_STATUS, "P");
        } else {
            staged.say(CanonicalColumn.TIME_PERIOD, text);
        }
    }

    private void sayValue(StagedRow staged, String cell) {
        if (form.missing().contains(cell)) {
            staged.say(CanonicalColumn.OBS_STATUS, "M");
        } else {
            staged.say(CanonicalColumn.OBS_VALUE, form.numbers().plain(cell).orElse(cell));
        }
    }
}
