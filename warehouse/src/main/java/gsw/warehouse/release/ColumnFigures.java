package gsw.warehouse.release;

import java.math.BigInteger;

/**
 * What two readers must agree on about a column.
 *
 * @param present values that are not null
 * @param sum exact sum of the unscaled numbers; zero for texts
 */
record ColumnFigures(String column, long present, BigInteger sum) {}
