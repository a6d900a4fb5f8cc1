/** Why an answer is what it is, in words: for the screen and for the page. */
@NullMarked
package gsw.reports.explain;

import org.jspecify.annotations.NullMarked;
