/** The program: commands, messages, exit codes, and the wiring of everything else. */
@NullMarked
package gsw.app;

import org.jspecify.annotations.NullMarked;
