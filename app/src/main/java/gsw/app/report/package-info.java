/** Reports as files: where they are put, and that they are there whole or not at all. */
@NullMarked
package gsw.app.report;

import org.jspecify.annotations.NullMarked;
