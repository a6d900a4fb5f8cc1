/** What an agency has to report, and in which words it is asked: {@link gsw.queries.form.FormQuery}. */
@NullMarked
package gsw.queries.form;

import org.jspecify.annotations.NullMarked;
