/** The way of a file from landing to the observation log. Meets the queries only in the schema. */
@NullMarked
package gsw.etl;

import org.jspecify.annotations.NullMarked;
