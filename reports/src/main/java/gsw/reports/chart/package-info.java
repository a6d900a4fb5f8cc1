/** Charts as small SVG documents that stand in a page by themselves. */
@NullMarked
package gsw.reports.chart;

import org.jspecify.annotations.NullMarked;
