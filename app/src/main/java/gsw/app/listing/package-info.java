/** Rows on the screen as an aligned table, or as CSV or JSON for another program. */
@NullMarked
package gsw.app.listing;

import org.jspecify.annotations.NullMarked;
