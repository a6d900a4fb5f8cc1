/** What changed between two releases, in words and as a page. */
@NullMarked
package gsw.reports.release;

import org.jspecify.annotations.NullMarked;
