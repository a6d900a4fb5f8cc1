/** One class per question to a release, and pure statistics. Knows no sender and no page layout. */
@NullMarked
package gsw.queries;

import org.jspecify.annotations.NullMarked;
