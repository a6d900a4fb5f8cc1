/**
 * Methods of progress on a plain series of yearly figures: {@link gsw.queries.method.ProgressMethods} lists them. No
 * database and no framework; the warehouse and {@code gsw assess} compute with the same classes.
 */
@NullMarked
package gsw.queries.method;

import org.jspecify.annotations.NullMarked;
