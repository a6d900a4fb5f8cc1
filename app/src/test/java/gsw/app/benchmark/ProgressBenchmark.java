package gsw.app.benchmark;

import gsw.queries.progress.ProgressMart;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * All methods for all areas at the time of publication: the 34 provinces, then the communes of today, each beside other
 * facts up to a number. Printed are the times and their ratio to one plain pass over the facts in DuckDB, which says how
 * busy the machine was.
 */
final class ProgressBenchmark {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2025;

    private ProgressBenchmark() {}

    /** Arguments: a folder to work in, and the number of facts. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long facts = Long.parseLong(arguments[1]);
        measure(folder, "VN34_%", "province", facts);
        measure(folder, "%", "commune", facts);
    }

    private static void measure(Path folder, String keys, String level, long facts) throws Exception {
        try (Connection release = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(release);
            Catalogue.load(release, Optional.empty());
            fill(release, keys, level, facts);
            DuckDb.execute(release, "create view fact_observation_as_reported as from fact_observation");
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql").run(release);
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/basis.sql").run(release);
            ProgressMart.fill(release); // warms the program up
            DuckDb.execute(release, "delete from mart_progress", "delete from mart_progress_input");
            double pass = seconds(() -> number(release, "select count(distinct obs_value) from fact_observation"));
            double mart = seconds(() -> ProgressMart.fill(release));
            long areas = number(release, "select count(distinct ref_area) from mart_progress_input");
            System.out.printf(
                    "%-9s %,d areas with figures, %,d facts, %,d answers: %.2f s; one pass over the facts %.2f s;"
                            + " ratio %.1f%n",
                    level,
                    areas,
                    number(release, "select count(*) from fact_observation"),
                    number(release, "select count(*) from mart_progress"),
                    mart,
                    pass,
                    mart / pass);
        }
    }

    private static void fill(Connection release, String keys, String level, long facts) throws SQLException {
        DuckDb.set(release, "keys", keys);
        DuckDb.set(release, "level", level);
        DuckDb.set(release, "facts", facts);
        DuckDb.set(release, "first_year", FIRST_YEAR);
        DuckDb.set(release, "last_year", LAST_YEAR);
        SqlScript.beside(ProgressBenchmark.class, "progress_benchmark.sql").run(release);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long number(Connection release, String sql) throws SQLException {
        try (Statement statement = release.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
