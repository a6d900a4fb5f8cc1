/** Whose plan asks for what: from the country down to a commune. */
@NullMarked
package gsw.queries.target;

import org.jspecify.annotations.NullMarked;
