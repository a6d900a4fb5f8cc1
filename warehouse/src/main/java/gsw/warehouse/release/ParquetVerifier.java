package gsw.warehouse.release;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
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
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The second opinion on what DuckDB wrote. DuckDB writes neither page checksums nor a column index, so a file is proved
 * sound by reading all of it with Apache Parquet's library and comparing columns, counts and sums.
 */
public final class ParquetVerifier {

    private final DSLContext duckdb;

    public ParquetVerifier(Connection duckdb) {
        this.duckdb = DSL.using(duckdb, SQLDialect.DUCKDB);
    }

    /**
     * @return rows of the file
     * @throws UnsoundFileException if the two readers disagree or one of them cannot read the file
     */
    public long verify(Path file) throws IOException, UnsoundFileException {
        ParquetFigures apache = apacheReads(file);
        List<String> columns =
                apache.columns().stream().map(ColumnFigures::column).toList();
        List<String> columnsOfDuckdb = columnsOfDuckdb(file);
        if (!columns.equals(columnsOfDuckdb)) {
            throw new UnsoundFileException(file, "columns " + columns, "columns " + columnsOfDuckdb);
        }
        compare(file, apache);
        return apache.rows();
    }

    private static ParquetFigures apacheReads(Path file) throws UnsoundFileException {
        try {
            return ParquetFigures.of(file);
        } catch (IOException | RuntimeException e) {
            throw new UnsoundFileException(file, String.valueOf(e.getMessage()), "a readable file");
        }
    }

    private List<String> columnsOfDuckdb(Path file) {
        return duckdb.selectFrom(table(
                        "read_parquet({0}, hive_partitioning = false)",
                        val(file.toAbsolutePath().toString())))
                .limit(0)
                .fetch()
                .fieldsRow()
                .fieldStream()
                .map(Field::getName)
                .toList();
    }

    private void compare(Path file, ParquetFigures apache) throws UnsoundFileException {
        var wanted = new ArrayList<SelectField<?>>();
        wanted.add(count());
        for (ColumnFigures column : apache.columns()) {
            wanted.add(count(field(name(column.column()))));
            if (column.sum().signum() != 0) {
                wanted.add(sum(field(name(column.column()), SQLDataType.NUMERIC)));
            }
        }
        Record duckdbReads = duckdb.select(wanted)
                .from(table(
                        "read_parquet({0}, hive_partitioning = false)",
                        val(file.toAbsolutePath().toString())))
                .fetchSingle();
        requireEqual(file, "rows", apache.rows(), duckdbReads.get(0, Long.class));
        int next = 1;
        for (ColumnFigures column : apache.columns()) {
            requireEqual(file, column.column(), column.present(), duckdbReads.get(next++, Long.class));
            if (column.sum().signum() != 0) {
                requireEqual(file, "sum of " + column.column(), column.sum(), unscaled(duckdbReads.get(next++)));
            }
        }
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

        UnsoundFileException(Path file, String found, String expected) {
            super("Cannot accept %s: Apache Parquet reads %s, DuckDB reads %s"
                    .formatted(file.getFileName(), found, expected));
        }
    }
}
