package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.Forms;
import gsw.etl.form.LeftTable;
import gsw.etl.form.TableLayout;
import gsw.etl.format.DataFile;
import gsw.etl.format.Row;
import gsw.etl.format.Rows;
import gsw.etl.format.UnreadableException;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a recognised file into the staging tables. */
public final class TableReader {

    private final Forms forms;
    private final @Nullable String source;
    private final Staging staging;

    /** @param source code of the source for rows that name none, null if files must name it */
    public TableReader(Forms forms, @Nullable String source, Staging staging) {
        this.forms = forms;
        this.source = source;
        this.staging = staging;
    }

    /** @return rows read, whatever became of them */
    public long read(Recognised file, Path bytes) throws IOException, SQLException {
        var tables = new ArrayList<StagedTable>();
        try {
            DataFile opened = file.open(bytes);
            tables.addAll(file.isCanonical() ? canonical(file, opened) : byForm(file, opened));
            for (StagedTable table : tables) {
                read(opened, table);
            }
            if (rowsRead(tables) == 0) {
                staging.finding(Finding.ofFile(file.fileNo(), "FILE_NO_ROWS", null, null));
            }
        } catch (UnreadableException e) {
            staging.finding(new Finding(file.fileNo(), e.place(), e.ruleCode(), e.found(), e.expected()));
        }
        return rowsRead(tables);
    }

    private static long rowsRead(List<StagedTable> tables) {
        return tables.stream().mapToLong(StagedTable::rowsRead).sum();
    }

    private static void read(DataFile file, StagedTable table) throws IOException, SQLException, UnreadableException {
        try (Rows rows = file.open(table.name())) {
            for (@Nullable Row row = rows.next(); row != null && !table.hasEnded(); row = rows.next()) {
                table.row(row);
            }
            table.end();
        }
    }

    private List<StagedTable> canonical(Recognised file, DataFile opened) throws IOException, UnreadableException {
        String table = CanonicalSheet.choose(opened.tables());
        return List.of(new CanonicalTable(file, table, source, staging));
    }

    private List<StagedTable> byForm(Recognised file, DataFile opened)
            throws IOException, SQLException, UnreadableException {
        Form form = forms.named(file.form())
                .orElseThrow(() -> new IllegalStateException("The form " + file.form() + " is gone"));
        List<String> names = opened.tables();
        var tables = new ArrayList<StagedTable>();
        var unread = new LinkedHashSet<>(names);
        for (TableLayout layout : form.tables()) {
            for (String name : layout.chosen(names)) {
                tables.add(new FormTable(file, name, layout, staging));
                unread.remove(name);
            }
        }
        for (String name : unread) {
            if (!opened.first(name, 1).isEmpty()) {
                tellUnread(file, form, name);
            }
        }
        return tables;
    }

    private void tellUnread(Recognised file, Form form, String table) throws SQLException {
        Optional<LeftTable> left = form.left().stream()
                .filter(each -> each.name().matcher(table.strip()).matches())
                .findFirst();
        staging.finding(new Finding(
                file.fileNo(),
                new Place(table, 0, 0),
                left.isPresent() ? "SHEET_LEFT" : "SHEET_UNREAD",
                table,
                left.map(each -> each.because().vi() + " (" + each.because().en() + ")")
                        .orElse(null)));
    }
}
