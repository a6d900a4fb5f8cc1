/** Files that other programs load: each with a manifest that says what is in it. */
@NullMarked
package gsw.reports.export;

import org.jspecify.annotations.NullMarked;
