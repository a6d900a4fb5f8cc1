/** A locality's plan of targets as an office sends it, read from XLSX or CSV with all its faults at once. */
@NullMarked
package gsw.etl.plan;

import org.jspecify.annotations.NullMarked;
