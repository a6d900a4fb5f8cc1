/** The vocabulary, the schema, the observation log and its releases. Knows no file format of a sender. */
@NullMarked
package gsw.warehouse;

import org.jspecify.annotations.NullMarked;
