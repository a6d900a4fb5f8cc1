/** Releases: how one is built from the log, verified and published, and how a reader opens it. */
@NullMarked
package gsw.warehouse.release;

import org.jspecify.annotations.NullMarked;
