/**
 * The catalogue: indicators, territory, targets, duties and codes, as CSV files that an office can replace. The doors
 * are {@link gsw.warehouse.catalogue.Catalogue}, {@link gsw.warehouse.catalogue.IntegrityChecks} and
 * {@link gsw.warehouse.catalogue.NameKey}.
 */
@NullMarked
package gsw.warehouse.catalogue;

import org.jspecify.annotations.NullMarked;
