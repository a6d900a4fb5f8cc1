/** Observations as analysts see them, one row each. */
@NullMarked
package gsw.queries.observation;

import org.jspecify.annotations.NullMarked;
