/** Many areas as one: by counting them, and by summing what their figures were made of. Ratios are never averaged. */
@NullMarked
package gsw.queries.rollup;

import org.jspecify.annotations.NullMarked;
