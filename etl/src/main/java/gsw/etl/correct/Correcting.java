package gsw.etl.correct;

import gsw.warehouse.storage.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts the value we know to be right in the place of one a source is known to publish wrongly. A correction says what it
 * expects to find; where the source says something else, the figure stays and the finding tells.
 */
public final class Correcting {

    private static final SqlScript CORRECT = SqlScript.beside(Correcting.class, "correct.sql");

    private Correcting() {}

    /**
     * Fills {@code corrected_row}: which rows take which value, and what to tell of them.
     *
     * @param work holds the catalogue and the conformed rows
     */
    public static void run(Connection work) throws SQLException {
        CORRECT.run(work);
    }
}
