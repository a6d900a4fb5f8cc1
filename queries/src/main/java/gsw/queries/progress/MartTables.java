package gsw.queries.progress;

import gsw.warehouse.model.Area;
import gsw.warehouse.storage.DuckDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The two tables of stored answers. Areas are worked out on all processors and written by one, in their order, so that a
 * release always holds the same rows in the same order.
 */
final class MartTables implements AutoCloseable {

    /** So many areas are held in memory while the ones before them are written. */
    private static final int AT_ONCE = 64;

    private final Connection release;
    private final MartTable answers;
    private final MartTable inputs;

    MartTables(Connection release) throws SQLException {
        this.release = release;
        this.answers = new MartTable(release, "mart_progress");
        this.inputs = new MartTable(release, "mart_progress_input");
    }

    /** @param rows what is stored of an area; called by several threads */
    void write(List<Area> areas, Function<Area, AreaRows> rows) throws SQLException {
        var next = CompletableFuture.completedFuture(List.<AreaRows>of());
        for (int first = 0; first < areas.size(); first += AT_ONCE) {
            List<Area> some = areas.subList(first, Math.min(areas.size(), first + AT_ONCE));
            List<AreaRows> ready = next.join();
            next = CompletableFuture.supplyAsync(
                    () -> some.parallelStream().map(rows).toList());
            write(ready);
        }
        write(next.join());
    }

    /** In one transaction, else every few rows are one; all areas in one would be held in memory until its end. */
    private void write(List<AreaRows> areas) throws SQLException {
        DuckDb.execute(release, "begin transaction");
        for (AreaRows area : areas) {
            for (MartRow row : area.answers()) {
                row.appendTo(answers);
            }
            for (MartRow row : area.inputs()) {
                row.appendTo(inputs);
            }
        }
        answers.flush();
        inputs.flush();
        DuckDb.execute(release, "commit");
    }

    @Override
    public void close() throws SQLException {
        try (inputs) {
            answers.close();
        }
    }
}
