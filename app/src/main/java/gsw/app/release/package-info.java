/** Releases and what changed between them, as listings. */
@NullMarked
package gsw.app.release;

import org.jspecify.annotations.NullMarked;
