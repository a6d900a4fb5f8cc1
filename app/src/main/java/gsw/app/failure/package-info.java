/** What can go wrong, as one sentence for a person and an exit code for a script. */
@NullMarked
package gsw.app.failure;

import org.jspecify.annotations.NullMarked;
