/**
 * What a form that an agency fills in carries with it, so that it can be read back cell for cell: {@link
 * gsw.warehouse.form.AgencyForm}. One part of the program writes such forms and another reads them; here is what both know.
 */
@NullMarked
package gsw.warehouse.form;

import org.jspecify.annotations.NullMarked;
