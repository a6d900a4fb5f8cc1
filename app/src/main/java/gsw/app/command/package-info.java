/** The commands: one class each, which asks, prints and says how it ended. */
@NullMarked
package gsw.app.command;

import org.jspecify.annotations.NullMarked;
