package gsw.etl.job;

import gsw.etl.finding.Finding;
import gsw.etl.form.FormFaultsException;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.read.Recognised;
import gsw.etl.read.Recogniser;
import gsw.etl.read.Recognition;
import gsw.etl.read.TableReader;
import gsw.etl.stage.BulkStaging;
import gsw.etl.stage.Staging;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Says what each file is and takes down every cell of it as text. */
record Reading(RunningLoad load) {

    private static final SqlScript STAGING = SqlScript.beside(Staging.class, "staging.sql");

    void recognise() throws IOException, FormFaultsException {
        var recogniser = new Recogniser(
                load.landing(),
                load.forms(),
                load.request().options().form(),
                load.start().knownFrom().toLocalDate());
        load.work().note("recognised", recogniser.recognise(load.received()));
    }

    void stage() throws IOException, SQLException, FormFaultsException {
        STAGING.run(load.work().duckdb());
        var recognition = load.work().note("recognised", Recognition.class);
        List<ReceivedFile> received = load.received();
        var rowsRead = new long[received.size() + 1];
        BulkStaging bulk = load.bulk();
        try (Staging staging = Staging.into(load.work().duckdb())) {
            for (Finding finding : recognition.findings()) {
                staging.finding(finding);
            }
            var reader = new TableReader(load.forms(), load.request().options().source(), staging, bulk);
            for (Recognised file : recognition.files()) {
                String sha256 = received.get(file.fileNo() - 1).sha256();
                rowsRead[file.fileNo()] = reader.read(file, load.landing().at(sha256));
                load.has(Phase.STAGE, file.fileNo());
            }
        }
        load.work().save("staged", "found", "staged_column");
        load.work().note("rows_read", rowsRead);
    }
}
