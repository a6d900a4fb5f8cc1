package gsw.warehouse.release;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Answers that are computed once for a release and stored with it. The warehouse knows the table, the questions know
 * how to fill it.
 */
@FunctionalInterface
public interface Mart {

    /**
     * Fills its table.
     *
     * @param release every table and view of the release, whose marts are still empty
     */
    void fill(Connection release) throws SQLException;
}
