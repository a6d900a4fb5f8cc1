package gsw.warehouse.log;

import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What one load brought: its observations, findings and files. A segment is written once and never again.
 *
 * @param folder where its Parquet files stand
 */
public record LogSegment(Path folder) {

    public Path observations() {
        return folder.resolve("observation.parquet");
    }

    public Path findings() {
        return folder.resolve("finding.parquet");
    }

    public Path files() {
        return folder.resolve("load_file.parquet");
    }

    /** Figures that were sent again as they were known: no versions, yet needed where a later load is entered into the past. */
    public Path confirmed() {
        return folder.resolve("confirmed.parquet");
    }

    public int load() {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** Every finished segment, oldest first. */
    public static List<LogSegment> all(Home home) throws IOException {
        return home.logSegments().stream().map(LogSegment::new).toList();
    }

    /** The number the next load gets. */
    public static int nextLoad(Home home) throws IOException {
        List<LogSegment> all = all(home);
        return all.isEmpty() ? 1 : all.getLast().load() + 1;
    }

    /** Takes a finished folder into the log. The log grows by this rename and by nothing else. */
    public static LogSegment append(Home home, int load, Path finishedFolder) throws IOException {
        Durable.createFolders(home.log());
        Path place = home.logSegment(load);
        Durable.rename(finishedFolder, place);
        return new LogSegment(place);
    }
}
