/** The vocabulary of the warehouse, in the field's standard terms. Knows no framework. */
@NullMarked
package gsw.warehouse.model;

import org.jspecify.annotations.NullMarked;
