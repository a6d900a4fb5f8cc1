package gsw.warehouse.release;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The second opinion on what DuckDB wrote. DuckDB writes neither page checksums nor a column index, so a file is proved
 * sound by reading all of it with Apache Parquet's library and comparing columns, counts and sums: with the table it was
 * written from while there is one, later with what DuckDB itself reads.
 */
public final class ParquetVerifier {

    private final DSLContext duckdb;

    public ParquetVerifier(Connection duckdb) {
        this.duckdb = DSL.using(duckdb, SQLDialect.DUCKDB);
    }

    /**
     * Compares a file with the table it was written from.
     *
     * @param source name of a table or view of the connection
     * @return rows of the file
     * @throws UnsoundFileException if the file does not hold what the table holds
     */
    public long verify(Path file, String source) throws UnsoundFileException {
        return verify(file, table(name(source)));
    }

    /**
     * Compares what the two readers find in a file.
     *
     * @return rows of the file
     * @throws UnsoundFileException if they disagree or one of them cannot read it
     */
    public long verify(Path file) throws UnsoundFileException {
        return verify(
                file,
                table(
                        "read_parquet({0}, hive_partitioning = false)",
                        val(file.toAbsolutePath().toString())));
    }

    private long verify(Path file, Table<?> source) throws UnsoundFileException {
        ParquetFigures apache = apacheReads(file);
        try {
            List<Field<?>> columns = columns(source);
            requireEqual(
                    file,
                    "columns",
                    apache.columns().stream().map(ColumnFigures::column).toList(),
                    columns.stream().map(Field::getName).toList());
            compare(file, apache, source, columns);
        } catch (org.jooq.exception.DataAccessException e) {
            throw new UnsoundFileException(file, apache.rows() + " rows", String.valueOf(e.getMessage()));
        }
        return apache.rows();
    }

    private static ParquetFigures apacheReads(Path file) throws UnsoundFileException {
        try {
            return ParquetFigures.of(file);
        } catch (IOException | RuntimeException e) {
            throw new UnsoundFileException(file, String.valueOf(e.getMessage()), "a readable file");
        }
    }

    private List<Field<?>> columns(Table<?> source) {
        return duckdb.selectFrom(source)
                .limit(0)
                .fetch()
                .fieldsRow()
                .fieldStream()
                .<Field<?>>map(f -> f)
                .toList();
    }

    private void compare(Path file, ParquetFigures apache, Table<?> source, List<Field<?>> columns)
            throws UnsoundFileException {
        var wanted = new ArrayList<Field<?>>();
        wanted.add(count());
        for (Field<?> column : columns) {
            wanted.add(count(field(name(column.getName()))));
            wanted.add(sumOf(column));
        }
        Record duckdbReads = duckdb.select(wanted).from(source).fetchSingle();
        requireEqual(file, "rows", apache.rows(), duckdbReads.get(0, Long.class));
        int next = 1;
        for (ColumnFigures column : apache.columns()) {
            requireEqual(file, "values of " + column.column(), column.present(), duckdbReads.get(next++, Long.class));
            requireEqual(file, "sum of " + column.column(), column.sum(), unscaled(duckdbReads.get(next++)));
        }
    }

    private static Field<?> sumOf(Field<?> column) {
        DataType<?> type = column.getDataType();
        Field<?> summed = type.isNumeric()
                ? field(name(column.getName()), SQLDataType.NUMERIC)
                : type.isString() ? field("strlen({0})", SQLDataType.BIGINT, field(name(column.getName()))) : inline(0);
        return coalesce(sum(summed.coerce(SQLDataType.NUMERIC)), inline(BigDecimal.ZERO));
    }

    private static BigInteger unscaled(Object sum) {
        return sum instanceof BigDecimal decimal ? decimal.unscaledValue() : new BigInteger(sum.toString());
    }

    private static void requireEqual(Path file, String what, Object apache, Object duckdb) throws UnsoundFileException {
        if (!apache.equals(duckdb)) {
            throw new UnsoundFileException(file, what + ": " + apache, what + ": " + duckdb);
        }
    }

    /** A Parquet file that may not be published. */
    public static final class UnsoundFileException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsoundFileException(String message) {
            super(message);
        }

        UnsoundFileException(Path file, String found, String expected) {
            super("Cannot accept %s: Apache Parquet reads %s, DuckDB says %s"
                    .formatted(file.getFileName(), found, expected));
        }
    }
}
