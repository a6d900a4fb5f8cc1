package gsw.etl.read;

import gsw.etl.format.Row;
import java.sql.SQLException;

/** A table on its way into staging, row by row. */
sealed interface StagedTable permits CanonicalTable, FormTable {

    /** Its name in the file; empty where the format names none. */
    String name();

    void row(Row row) throws SQLException;

    /** Whether what comes below is no part of it. */
    boolean hasEnded();

    /** Tells what is known only when all rows were read. */
    void end() throws SQLException;

    /** Figures, whatever became of them. */
    long rowsRead();
}
