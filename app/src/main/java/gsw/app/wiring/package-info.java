/** Where the parts of the program are put together, each only when a command needs it. */
@NullMarked
package gsw.app.wiring;

import org.jspecify.annotations.NullMarked;
