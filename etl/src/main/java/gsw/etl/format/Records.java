package gsw.etl.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, each a set of named texts, as a table: a row of heads, then a row a record. */
final class Records implements Rows {

    private final List<String> heads;
    private final Iterator<Map<String, String>> records;
    private long next;

    Records(List<String> heads, Iterable<Map<String, String>> records) {
        this.heads = heads;
        this.records = records.iterator();
    }

    @Override
    public @Nullable Row next() {
        if (next == 0) {
            return new Row(next++, heads);
        }
        if (!records.hasNext()) {
            return null;
        }
        Map<String, String> record = records.next();
        return new Row(
                next++,
                heads.stream().map(head -> record.getOrDefault(head, "")).toList());
    }

    @Override
    public void close() {
        // in memory
    }
}
