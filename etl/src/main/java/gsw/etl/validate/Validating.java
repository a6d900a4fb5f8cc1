package gsw.etl.validate;

import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** Checks what could be read and decides how each file ends: accepted, accepted with rejections, or refused. */
public final class Validating {

    private static final SqlScript VALIDATE = SqlScript.beside(Validating.class, "validate.sql");

    private Validating() {}

    /**
     * Fills {@code finding_of_load}, {@code outcome} and {@code not_taken}.
     *
     * @param work holds the catalogue, the conformed rows, the findings so far and the received files
     * @param loadedOn the day of the load: a period that begins after it is an error
     */
    public static void run(Connection work, LocalDate loadedOn) throws SQLException {
        DuckDb.set(work, "loaded_on", loadedOn.toString());
        VALIDATE.run(work);
    }
}
