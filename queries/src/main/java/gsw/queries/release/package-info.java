/** What differs between two releases. */
@NullMarked
package gsw.queries.release;

import org.jspecify.annotations.NullMarked;
