/** What became of a unit, and what of a change in its figures is the map and what is real. */
@NullMarked
package gsw.queries.territory;

import org.jspecify.annotations.NullMarked;
