package gsw.etl.job;

import gsw.etl.conform.Conforming;
import gsw.etl.correct.Correcting;
import gsw.etl.form.Form;
import gsw.etl.form.FormFaultsException;
import gsw.etl.form.Forms;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.read.Recognised;
import gsw.etl.read.Recognition;
import gsw.etl.validate.Validating;
import gsw.etl.validate.WaiverFaultsException;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts what was read into the words of the warehouse, checks it, and decides how each file ends. */
record Judging(RunningLoad load) {

    private static final SqlScript RECEIVED = SqlScript.beside(Judging.class, "received.sql");
    private static final int CANONICAL_REJECT_ABOVE_PERCENT = 20;

    void conform() throws IOException, SQLException {
        load.work().restore("staged", "staged_column");
        load.bulk().show();
        new Conforming(load.work().duckdb()).conform();
        load.bulk().forget();
        load.work().save("conform_found");
        Correcting.run(load.work().duckdb());
        load.work().save("corrected_row");
    }

    void validate() throws IOException, SQLException, FormFaultsException, WaiverFaultsException {
        load.work().restore("conform_found", "corrected_row", "found", "staged_column");
        describeReceived();
        Validating.run(
                load.work().duckdb(), load.home(), load.start().knownFrom().toLocalDate());
        load.work().save("received", "finding_of_load", "outcome", "not_taken", "said_twice");
    }

    private void describeReceived() throws IOException, SQLException, FormFaultsException {
        RECEIVED.run(load.work().duckdb());
        LoadStart start = load.start();
        var rowsRead = load.work().note("rows_read", long[].class);
        Forms forms = load.forms();
        var recognised = load.work().note("recognised", Recognition.class).files().stream()
                .collect(Collectors.toMap(Recognised::fileNo, Function.identity()));
        try (DuckDBAppender files = load.work()
                .duckdb()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "received")) {
            for (ReceivedFile file : load.received()) {
                @Nullable Recognised what = recognised.get(file.no());
                files.beginRow();
                files.append(file.no());
                files.append(file.name());
                files.append(file.sha256());
                files.append(file.bytes());
                files.append(file.alreadyLoaded());
                files.append(what == null ? "-" : what.format().code());
                files.append(what == null ? "-" : what.form());
                files.append(what == null ? "-" : what.encodingLabel());
                files.append(rowsRead[file.no()]);
                files.append(what == null ? CANONICAL_REJECT_ABOVE_PERCENT : rejectAbove(forms, what.form()));
                files.append(start.knownFrom(file.no()));
                files.endRow();
            }
        }
    }

    private static int rejectAbove(Forms forms, String form) {
        return forms.named(form).map(Form::rejectAbovePercent).orElse(CANONICAL_REJECT_ABOVE_PERCENT);
    }
}
