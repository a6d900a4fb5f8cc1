package gsw.app.sql;

import gsw.app.listing.Heading;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** The columns of an answer, and its values as Java's own types. */
record ResultColumns(List<Heading> headings, List<Integer> types) {

    /** Numbers of DuckDB that JDBC has no type for. */
    private static final Set<String> WIDE_OR_UNSIGNED =
            Set.of("HUGEINT", "UHUGEINT", "UBIGINT", "UINTEGER", "USMALLINT", "UTINYINT", "BIGNUM");

    static ResultColumns of(ResultSetMetaData description) throws SQLException {
        var headings = new ArrayList<Heading>();
        var types = new ArrayList<Integer>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            int type = description.getColumnType(i);
            headings.add(new Heading(description.getColumnLabel(i), isNumeric(type, description.getColumnTypeName(i))));
            types.add(type);
        }
        return new ResultColumns(List.copyOf(headings), List.copyOf(types));
    }

    private static boolean isNumeric(int type, String name) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
            case Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL, Types.DOUBLE -> true;
            default -> WIDE_OR_UNSIGNED.contains(name);
        };
    }

    List<@Nullable Object> read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= types.size(); i++) {
            values.add(
                    types.get(i - 1) == Types.TIMESTAMP
                            ? row.getObject(i, LocalDateTime.class)
                            : plain(row.getObject(i)));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Array list -> plain((Object[]) list.getArray());
            case Blob bytes -> "\\x" + HexFormat.of().formatHex(bytes.getBytes(1, (int) bytes.length()));
            case DuckDBStruct struct -> struct.getMap();
            case Struct struct -> plain(struct.getAttributes());
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> plain(@Nullable Object[] values) throws SQLException {
        var list = new ArrayList<@Nullable Object>();
        for (Object value : Arrays.asList(values)) {
            list.add(plain(value));
        }
        return list;
    }
}
