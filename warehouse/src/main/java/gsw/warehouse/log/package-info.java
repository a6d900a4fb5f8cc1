/** The append-only log of observations: one segment per load, never rewritten. */
@NullMarked
package gsw.warehouse.log;

import org.jspecify.annotations.NullMarked;
