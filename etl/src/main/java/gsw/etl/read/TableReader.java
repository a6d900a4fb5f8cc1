package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.Forms;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
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
        if (file.isWorkbook()) {
            return readWorkbook(file, bytes);
        }
        if (file.isCanonical()) {
            var table = new CanonicalTable(file.fileNo(), null, source, staging);
            return readCsv(file, bytes, table, CanonicalTable::rowsRead);
        }
        Form form = forms.named(file.form())
                .orElseThrow(() -> new IllegalStateException("The form " + file.form() + " is gone"));
        return readCsv(file, bytes, new FormTable(file.fileNo(), form, staging), FormTable::rowsRead);
    }

    private long readWorkbook(Recognised file, Path bytes) throws IOException, SQLException {
        var table = new CanonicalTable(file.fileNo(), Workbook.dataSheet(bytes), source, staging);
        try {
            Workbook.read(bytes, table);
            requireRows(file, table.rowsRead());
        } catch (IOException | RuntimeException e) {
            Workbook.rethrowUnlessDamaged(e);
            staging.finding(Finding.ofFile(file.fileNo(), "FILE_DAMAGED", null, null));
        }
        return table.rowsRead();
    }

    private <T extends RowConsumer> long readCsv(Recognised file, Path bytes, T table, ToLongFunction<T> rowsRead)
            throws IOException, SQLException {
        try {
            CsvRecords.read(bytes, file.delimiter(), table);
            requireRows(file, rowsRead.applyAsLong(table));
        } catch (CsvRecords.MalformedException e) {
            staging.finding(new Finding(file.fileNo(), Place.line(e.line()), e.ruleCode(), e.found(), null));
        }
        return rowsRead.applyAsLong(table);
    }

    private void requireRows(Recognised file, long rowsRead) throws SQLException {
        if (rowsRead == 0) {
            staging.finding(Finding.ofFile(file.fileNo(), "FILE_NO_ROWS", null, null));
        }
    }
}
