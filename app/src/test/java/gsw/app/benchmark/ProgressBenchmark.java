package gsw.app.benchmark;

import com.sun.management.OperatingSystemMXBean;
import gsw.queries.area.AreaQuery;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.MethodAnswers;
import gsw.queries.progress.ProgressMart;
import gsw.queries.progress.ProgressQuery;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.SqlScript;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * What every method says of every component: for the 34 provinces of today, then for the 3,321 communes, in the newest
 * year, out of a release of as many facts as asked for. Beside it the bare reading of the figures, one question per area,
 * and the whole mart of all years as a release stores it.
 */
final class ProgressBenchmark {

    private static final int YEAR = 2025;
    private static final int RUNS = 9;

    /** So many areas are asked one by one: the ratio to their part of all says the rest. */
    private static final int ASKED_ALONE = 34;

    private final Connection release;
    private final DSLContext jooq;
    private final List<Area> areas;

    private ProgressBenchmark(Connection release, AreaLevel level) {
        this.release = release;
        this.jooq = DSL.using(release, SQLDialect.DUCKDB);
        this.areas = new AreaQuery(jooq)
                .all().stream()
                        .filter(area -> area.level() == level && area.edition().equals("34") && area.validTo() == null)
                        .toList();
    }

    /** Arguments: a folder to work in, the number of facts, and {@code province} or {@code commune}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long facts = Long.parseLong(arguments[1]);
        AreaLevel level = AreaLevel.ofCode(arguments[2]);
        try (Connection release = DuckDb.inMemory(folder.resolve("spill"))) {
            SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(release);
            Catalogue.load(release, Optional.empty());
            open(release, folder.resolve(level.code() + "-" + facts + ".parquet"), level, facts);
            new ProgressBenchmark(release, level).measure();
        }
    }

    private static void open(Connection release, Path file, AreaLevel level, long facts) throws SQLException {
        DuckDb.set(release, "level", level.code());
        DuckDb.set(release, "file", file.toString());
        if (!Files.exists(file)) {
            DuckDb.set(release, "others", facts);
            DuckDb.execute(release, "set memory_limit = '4GB'", "set preserve_insertion_order = true");
            SqlScript.beside(ProgressBenchmark.class, "progress_benchmark_facts.sql")
                    .run(release);
            DuckDb.execute(release, "set memory_limit = '1500MB'", "set preserve_insertion_order = false");
        }
        SqlScript.beside(ProgressBenchmark.class, "progress_benchmark_release.sql")
                .run(release);
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/views.sql").run(release);
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/basis.sql").run(release);
    }

    private void measure() throws SQLException {
        System.out.printf(
                "%,d areas, year %d, %,d facts%n", areas.size(), YEAR, number("select count(*) from fact_observation"));
        Cost first = Cost.of(this::oneYear);
        Cost pass = middle(() -> number("select sum(obs_value)::double::bigint from fact_observation"));
        print("bare reading of the figures", pass, pass);
        print("all methods, first time in the program", first, pass);
        print("all methods, warm", middle(this::oneYear), pass);
        Cost alone = Cost.of(() -> areas.stream().limit(ASKED_ALONE).forEach(this::alone));
        print("%d of the areas, one question each".formatted(Math.min(ASKED_ALONE, areas.size())), alone, pass);
        print("the whole mart", Cost.of(() -> ProgressMart.fill(release)), pass);
        System.out.printf("%,d answers in it%n", number("select count(*) from mart_progress"));
    }

    private void oneYear() {
        ProgressQuery query = ProgressQuery.ofAll(jooq);
        areas.parallelStream().map(area -> query.progress(area, YEAR)).forEach(ProgressBenchmark::answers);
    }

    private void alone(Area area) {
        answers(ProgressQuery.of(jooq, area).progress(area, YEAR));
    }

    private static void answers(AreaProgress progress) {
        progress.components().forEach(MethodAnswers::of);
    }

    private static void print(String what, Cost cost, Cost pass) {
        System.out.printf(
                "%-42s %7.2f s %7.1f passes   processor %7.2f s %7.1f passes%n",
                what, cost.clock(), cost.clock() / pass.clock(), cost.processor(), cost.processor() / pass.processor());
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Seconds. On a busy machine the processor's say more than those of the clock. */
    private record Cost(double clock, double processor) {

        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Cost of(Work work) throws SQLException {
            long processor = PROCESS.getProcessCpuTime();
            long clock = System.nanoTime();
            work.run();
            return new Cost((System.nanoTime() - clock) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
        }
    }

    private static Cost middle(Work work) throws SQLException {
        var costs = new ArrayList<Cost>();
        for (int run = 0; run < RUNS; run++) {
            costs.add(Cost.of(work));
        }
        costs.sort(Comparator.comparingDouble(Cost::processor));
        return costs.get(RUNS / 2);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = release.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
