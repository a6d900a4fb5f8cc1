/** The words and numbers of documents, in both languages. */
@NullMarked
package gsw.reports.text;

import org.jspecify.annotations.NullMarked;
