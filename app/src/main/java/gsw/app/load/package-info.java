/** Loading as the user sees it: which files are meant, how far the work has come, how it ended. */
@NullMarked
package gsw.app.load;

import org.jspecify.annotations.NullMarked;
