package gsw.etl.validate;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Checks what could be read by the rules of the catalogue and decides how each file ends: accepted, accepted with
 * rejections, or refused. Each rule is one query in a file of its own; what it applies to and its numbers are data.
 */
public final class Validating {

    private static final SqlScript INPUTS = SqlScript.beside(Validating.class, "inputs.sql");
    private static final SqlScript KNOWLEDGE = SqlScript.beside(Validating.class, "knowledge.sql");
    private static final SqlScript FINDINGS = SqlScript.beside(Validating.class, "findings.sql");

    private final Connection work;

    private Validating(Connection work) {
        this.work = work;
    }

    /**
     * Fills {@code finding_of_load}, {@code outcome}, {@code not_taken} and {@code said_twice}.
     *
     * @param work holds the catalogue, the conformed rows, the findings so far and the received files
     * @param home where the log and the waivers lie
     * @param loadedOn the day of the load: a period that begins after it is an error, a waiver that ended before it void
     * @throws WaiverFaultsException if the waivers cannot be used
     */
    public static void run(Connection work, Home home, LocalDate loadedOn)
            throws SQLException, IOException, WaiverFaultsException {
        DuckDb.set(work, "loaded_on", loadedOn.toString());
        Waivers.load(work, home);
        var validating = new Validating(work);
        validating.openLog(LogSegment.all(home));
        validating.run();
    }

    private void openLog(List<LogSegment> segments) throws SQLException {
        view("log_so_far", "fact_observation_log", LogSegment.observations(segments));
        view("delivered", "load_file", segments.stream().map(LogSegment::files).toList());
    }

    private void view(String name, String emptyTable, List<Path> files) throws SQLException {
        String from =
                files.isEmpty() ? emptyTable : "read_parquet(" + DuckDb.list(files) + ", hive_partitioning = false)";
        DuckDb.execute(work, "create or replace view " + name + " as from " + from);
    }

    private void run() throws SQLException {
        INPUTS.run(work);
        run(RuleKind.DATA_POINT);
        KNOWLEDGE.run(work);
        run(RuleKind.HIERARCHY);
        run(RuleKind.CONSISTENCY);
        run(RuleKind.HISTORY);
        FINDINGS.run(work);
    }

    private void run(RuleKind kind) throws SQLException {
        for (Rule rule : Rule.of(work, kind)) {
            rule.run(work);
        }
    }
}
