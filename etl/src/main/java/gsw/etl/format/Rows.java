package gsw.etl.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other; only the row at hand is in memory. */
public interface Rows extends Closeable {

    /** Empty rows of a workbook may be left out; their numbers are not given to others. */
    @Nullable
    Row next() throws IOException, UnreadableException;
}
