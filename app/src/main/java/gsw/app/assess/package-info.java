/** Series that come in a file of their own, and what every method says of them; needs no warehouse. */
@NullMarked
package gsw.app.assess;

import org.jspecify.annotations.NullMarked;
