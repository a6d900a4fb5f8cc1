/** Measurements: programs that print figures, run by hand. Nothing here is a test; docs/performance.md says how to run them. */
@NullMarked
package gsw.app.benchmark;

import org.jspecify.annotations.NullMarked;
