package gsw.app.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one; nothing is complete before it is closed. */
public interface RowWriter extends AutoCloseable {

    /** A cell is null, a text, a number, a truth value, or anything that writes itself. */
    void row(List<? extends @Nullable Object> cells);

    @Override
    void close();
}
