/** The forms that agencies fill in, as XLSX: {@link gsw.reports.form.FormWorkbook}. */
@NullMarked
package gsw.reports.form;

import org.jspecify.annotations.NullMarked;
