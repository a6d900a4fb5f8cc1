package gsw.warehouse.release;

import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.storage.DuckDb;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table holds, in a few characters: the same rows in whatever order and in however many files give the same. Made
 * from DuckDB's hash of each row, so it is compared within one version of DuckDB; for the bytes of a file there is SHA-256.
 *
 * @param rows number of rows
 * @param sum sum of the hashes of the rows
 */
record ContentDigest(long rows, BigInteger sum) {

    /** Of each table of a release, by its name. */
    static Map<String, String> ofTables(Connection duckdb, Path folder, List<ReleaseFile> files) throws SQLException {
        var paths = new TreeMap<String, List<Path>>();
        for (ReleaseFile file : files) {
            paths.computeIfAbsent(file.table(), table -> new ArrayList<>()).add(folder.resolve(file.path()));
        }
        var digests = new TreeMap<String, String>();
        for (var table : paths.entrySet()) {
            digests.put(table.getKey(), of(duckdb, table.getValue()).toString());
        }
        return digests;
    }

    /** Of the rows of Parquet files, wherever their columns stand; a release holds nothing that is withdrawn. */
    static ContentDigest of(Connection duckdb, List<Path> files) throws SQLException {
        String from = "read_parquet(" + DuckDb.list(files) + ", hive_partitioning = false)";
        var columns = new ArrayList<String>();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from (describe from " + from + ")"
                        + " where column_name <> 'is_withdrawn' order by column_name")) {
            while (rows.next()) {
                columns.add('"' + rows.getString(1) + '"');
            }
        }
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery("select count(*), coalesce(sum(hash("
                        + String.join(", ", columns) + ")::hugeint), 0)::varchar from " + from)) {
            row.next();
            return new ContentDigest(row.getLong(1), new BigInteger(row.getString(2)));
        }
    }

    /** {@code 12973-1a2b3c…}: rows, then the sum in hexadecimal. */
    @Override
    public String toString() {
        return rows + "-" + sum.toString(16);
    }
}
