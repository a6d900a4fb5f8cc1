/** The map of every day and figures on it, held against a second implementation and published totals. */
@NullMarked
package gsw.warehouse.territory;

import org.jspecify.annotations.NullMarked;
