package gsw.etl.read;

import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.Forms;
import gsw.etl.stage.Staging;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Files;
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
        if (file.form().equals(Recognised.CANONICAL)) {
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
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException broken && !Workbook.saysDamaged(broken)) {
                throw broken;
            }
            staging.finding(Finding.ofFile(file.fileNo(), "FILE_DAMAGED", null, null));
        }
        return table.rowsRead();
    }

    private <T extends RowConsumer> long readCsv(Recognised file, Path bytes, T table, ToLongFunction<T> rowsRead)
            throws IOException, SQLException {
        var last = new LastRow(table);
        try {
            CsvRecords.read(bytes, file.delimiter(), last);
            if (hasOddQuotes(bytes)) {
                staging.finding(new Finding(file.fileNo(), Place.line(last.row), "QUOTE_UNCLOSED", last.start, "\""));
            }
        } catch (CsvRecords.MalformedException e) {
            staging.finding(new Finding(file.fileNo(), Place.line(e.line()), "ROW_MALFORMED", e.getMessage(), null));
        }
        return rowsRead.applyAsLong(table);
    }

    // In well-formed CSV quotes come in pairs. A reader swallows everything after an odd one into one cell.
    private static boolean hasOddQuotes(Path bytes) throws IOException {
        long quotes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(bytes)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '"') {
                        quotes++;
                    }
                }
            }
        }
        return quotes % 2 != 0;
    }

    /** Remembers where the last row began: with an unclosed quote that is where the reader lost its way. */
    private static final class LastRow implements RowConsumer {
        private static final int SHOWN = 80;
        private final RowConsumer next;
        private long row = 1;
        private String start = "";

        LastRow(RowConsumer next) {
            this.next = next;
        }

        @Override
        public void row(long row, java.util.List<String> cells) throws SQLException {
            this.row = row;
            String text = String.join(",", cells);
            this.start = text.substring(0, Math.min(text.length(), SHOWN));
            next.row(row, cells);
        }
    }
}
