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
import gsw.etl.layout.CanonicalColumn;
import gsw.etl.stage.BulkStaging;
import gsw.etl.stage.BulkText;
import gsw.etl.stage.Staging;
import gsw.warehouse.form.AgencyForm;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a recognised file into the staging tables. */
public final class TableReader {

    private final Forms forms;
    private final @Nullable String source;
    private final Staging staging;
    private final BulkStaging bulk;

    /** @param source code of the source for rows that name none, null if files must name it */
    public TableReader(Forms forms, @Nullable String source, Staging staging, BulkStaging bulk) {
        this.forms = forms;
        this.source = source;
        this.staging = staging;
        this.bulk = bulk;
    }

    /** @return rows read, whatever became of them */
    public long read(Recognised file, Path bytes) throws IOException, SQLException {
        if (file.form().equals(AgencyForm.NAME)) {
            return new AgencyFormFile(file.fileNo(), staging).read(bytes);
        }
        var tables = new ArrayList<StagedTable>();
        try {
            DataFile opened = file.open(bytes);
            OptionalLong inBulk = readInBulk(file, bytes, opened);
            if (inBulk.isPresent()) {
                return inBulk.getAsLong();
            }
            tables.addAll(file.isCanonical() ? canonical(file, opened) : byForm(file, opened));
            for (StagedTable table : tables) {
                read(opened, table);
            }
            requireRows(file, rowsRead(tables));
        } catch (UnreadableException e) {
            staging.finding(new Finding(file.fileNo(), e.place(), e.ruleCode(), e.found(), e.expected()));
        }
        return rowsRead(tables);
    }

    private OptionalLong readInBulk(Recognised file, Path bytes, DataFile opened)
            throws IOException, SQLException, UnreadableException {
        if (file.regular() == null) {
            return OptionalLong.empty();
        }
        List<CanonicalColumn> columns = knownColumns(opened.first(DataFile.UNNAMED, 1));
        return columns.isEmpty() ? OptionalLong.empty() : readInBulk(file, bytes, file.regular(), columns);
    }

    private OptionalLong readInBulk(Recognised file, Path bytes, RegularCsv csv, List<CanonicalColumn> columns)
            throws IOException, SQLException {
        var text = new BulkText(file.fileNo(), bytes, csv.delimiter(), columns, csv.texts(), csv.padded(), source);
        OptionalLong staged = bulk.stage(text, csv.rows());
        if (staged.isEmpty()) {
            return staged;
        }
        for (int i = 0; i < columns.size(); i++) {
            staging.column(file.fileNo(), null, columns.get(i), i + 1);
        }
        requireRows(file, staged.getAsLong());
        return staged;
    }

    /** What the columns hold; empty if a column is unknown, missing or there twice, which is told cell by cell. */
    private List<CanonicalColumn> knownColumns(List<Row> firstRow) {
        List<CanonicalColumn> columns = firstRow.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(head -> CanonicalColumn.named(head).stream())
                .distinct()
                .toList();
        boolean all = firstRow.stream().allMatch(row -> row.cells().size() == columns.size())
                && columns.containsAll(CanonicalColumn.REQUIRED)
                && (source != null || columns.contains(CanonicalColumn.SOURCE));
        return all ? columns : List.of();
    }

    private void requireRows(Recognised file, long rows) throws SQLException {
        if (rows == 0) {
            staging.finding(Finding.ofFile(file.fileNo(), "FILE_NO_ROWS", null, null));
        }
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
