package gsw.warehouse.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans of localities that an office loaded, a file each in {@code catalogue/targets}, with the columns of
 * {@code local_plan_targets.csv}. They add to the plans that ship; the same document takes the place of the one that ships.
 */
final class LoadedPlans {

    private static final String FOLDER = "targets";
    private static final String LAYOUT = "local_plan_targets.csv";

    private LoadedPlans() {}

    /** In the order of their names. */
    static List<CatalogueFile> files(Optional<Path> overrides) {
        Optional<Path> folder =
                overrides.map(catalogue -> catalogue.resolve(FOLDER)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> CatalogueFile.added(FOLDER + "/" + file.getFileName(), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills {@code raw.loaded_plan_targets}, which stays empty where there are none, and says how many rows each has. */
    static List<Long> load(Connection duckdb, CatalogueLayout layout, List<CatalogueFile> plans) throws SQLException {
        run(
                duckdb,
                "create table raw.loaded_plan_targets as"
                        + " select *, ''::varchar as file_name from raw.local_plan_targets limit 0");
        var rowCounts = new ArrayList<Long>();
        for (CatalogueFile plan : plans) {
            rowCounts.add(new RawTable(plan, layout.columnsOf(LAYOUT)).load(duckdb, "one_plan"));
            try (PreparedStatement add = duckdb.prepareStatement(
                    "insert into raw.loaded_plan_targets by name select *, ? as file_name from raw.one_plan")) {
                add.setString(1, plan.name());
                add.executeUpdate();
            }
            run(duckdb, "drop table raw.one_plan");
        }
        return rowCounts;
    }

    private static void run(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
