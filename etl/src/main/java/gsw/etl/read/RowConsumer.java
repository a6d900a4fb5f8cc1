package gsw.etl.read;

import java.sql.SQLException;
import java.util.List;

/** Takes the rows of a table one by one, whatever kind of file they stand in. */
interface RowConsumer {

    /**
     * @param row counted from 1 as a spreadsheet or an editor does
     * @param cells texts from the first column on; an empty cell is an empty text
     */
    void row(long row, List<String> cells) throws SQLException;
}
