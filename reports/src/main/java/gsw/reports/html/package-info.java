/** Pages that need nothing but themselves: one file with its style, its charts and its words. */
@NullMarked
package gsw.reports.html;

import org.jspecify.annotations.NullMarked;
