package gsw.queries.progress;

import java.sql.SQLException;

/** A row of a table of answers, worked out and not yet written. */
interface MartRow {

    void appendTo(MartTable table) throws SQLException;
}
