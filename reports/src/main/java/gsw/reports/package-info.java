/** Documents, charts and exports made from query results. Knows no SQL. */
@NullMarked
package gsw.reports;

import org.jspecify.annotations.NullMarked;
