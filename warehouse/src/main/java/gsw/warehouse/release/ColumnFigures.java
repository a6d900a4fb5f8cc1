package gsw.warehouse.release;

import java.math.BigInteger;

/**
 * What two readers must agree on about a column.
 *
 * @param present values that are not null
 * @param sum exact sum of the unscaled numbers; for texts of their lengths in bytes; zero for other kinds
 */
record ColumnFigures(String column, long present, BigInteger sum) {

    /** Those of the same column in other row groups added. */
    ColumnFigures plus(ColumnFigures other) {
        return new ColumnFigures(column, present + other.present, sum.add(other.sum));
    }
}
