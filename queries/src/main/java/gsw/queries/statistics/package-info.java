/** Pure statistics: intervals of shares, rates and ratios, straight lines, trend tests, and indices of equality. */
@NullMarked
package gsw.queries.statistics;

import org.jspecify.annotations.NullMarked;
