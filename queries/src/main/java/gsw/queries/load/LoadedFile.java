package gsw.queries.load;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One file of a load, and how it ended. Rows are rows of a long table and value cells of a wide one. */
public record LoadedFile(
        int load,
        int fileNo,
        String fileName,
        String sha256,
        long bytes,
        @Nullable String format,
        @Nullable String form,
        @Nullable String encoding,
        String outcome,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        LocalDateTime knownFrom,
        boolean synthetic) {}
