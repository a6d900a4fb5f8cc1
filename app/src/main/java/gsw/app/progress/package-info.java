/** Progress as the screen and other programs get it. */
@NullMarked
package gsw.app.progress;

import org.jspecify.annotations.NullMarked;
