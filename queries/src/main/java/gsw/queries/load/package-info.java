/** What came in: loads, their files, and what was found in them. */
@NullMarked
package gsw.queries.load;

import org.jspecify.annotations.NullMarked;
