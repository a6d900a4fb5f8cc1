/** How far women and men are apart in one figure. */
@NullMarked
package gsw.queries.gap;

import org.jspecify.annotations.NullMarked;
