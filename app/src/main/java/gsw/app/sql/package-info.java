/** Questions in SQL: read-only, statement by statement. Nothing but JDBC, so that an answer comes at once. */
@NullMarked
package gsw.app.sql;

import org.jspecify.annotations.NullMarked;
