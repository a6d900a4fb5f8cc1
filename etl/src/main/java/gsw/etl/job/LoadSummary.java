package gsw.etl.job;

import gsw.warehouse.model.ReleaseLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a load ended.
 *
 * @param load its number; 0 when every file had been loaded before and nothing happened
 * @param published the release it led to, null if no figure changed
 */
public record LoadSummary(
        int load, List<FileResult> files, @Nullable ReleaseLabel published) {

    /**
     * One file of the load. Rows are rows of a long table and value cells of a wide one.
     *
     * @param form {@code canonical}, or the name of a form definition; null for a file that was not read
     * @param encoding {@code -} where the format knows only one
     */
    public record FileResult(
            int fileNo,
            String name,
            @Nullable String form,
            @Nullable String format,
            @Nullable String encoding,
            String outcome,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected,
            long rowsNew,
            long rowsChanged,
            long rowsUnchanged) {

        public boolean isClean() {
            return outcome.equals("accepted") || outcome.equals("already_loaded");
        }
    }

    /** True if no file was refused and no row rejected. */
    public boolean isClean() {
        return files.stream().allMatch(FileResult::isClean);
    }
}
