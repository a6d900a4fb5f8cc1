package gsw.queries.load;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One load as the history shows it.
 *
 * @param knownFrom since when what it says is known
 * @param recordedAt when it was entered
 * @param backdated true if it was entered later than it became known
 * @param files how many files it had
 * @param refused how many of them were refused
 * @param firstRelease the first release that holds it, null if none was published since
 */
public record LoadEntry(
        int load,
        LocalDateTime knownFrom,
        LocalDateTime recordedAt,
        boolean backdated,
        int files,
        int refused,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsNew,
        long rowsChanged,
        long errors,
        long warnings,
        @Nullable Integer firstRelease) {}
