/**
 * What was found in files, for whoever sent them and for other programs: {@link gsw.reports.finding.MarkedCopy}, {@link
 * gsw.reports.finding.ValidationReport}.
 */
@NullMarked
package gsw.reports.finding;

import org.jspecify.annotations.NullMarked;
