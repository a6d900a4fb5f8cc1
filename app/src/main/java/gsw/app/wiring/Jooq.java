package gsw.app.wiring;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** jOOQ over a connection, without the words it says at its first use. */
final class Jooq {

    private Jooq() {}

    static DSLContext over(Connection connection) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return DSL.using(connection, SQLDialect.DUCKDB);
    }
}
