/** Units of the map in words, and what an events file would change. */
@NullMarked
package gsw.app.area;

import org.jspecify.annotations.NullMarked;
