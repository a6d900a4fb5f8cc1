package gsw.etl.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in the order of their dimensions, the last one running fastest, as PX and JSON-stat hold them: read as a table
 * with a column a dimension, then {@value #VALUE} and {@value #STATUS}.
 */
final class Cube implements Rows {

    static final String VALUE = "value";
    static final String STATUS = "status";

    private final List<Dimension> dimensions;
    private final Values values;
    private final long size;
    private long next = -1;

    /** @param members labels in order */
    record Dimension(String name, List<String> members) {}

    /** The figure at a place counted from 0, as text; empty where there is none. */
    interface Values {
        String value(long place);

        String status(long place);
    }

    Cube(List<Dimension> dimensions, Values values) {
        this.dimensions = dimensions;
        this.values = values;
        this.size = dimensions.stream().mapToLong(d -> d.members().size()).reduce(1, Math::multiplyExact);
    }

    long size() {
        return size;
    }

    @Override
    public @Nullable Row next() {
        if (next < 0) {
            next = 0;
            return heads();
        }
        return next < size ? row(next++) : null;
    }

    private Row heads() {
        var heads = new ArrayList<String>();
        dimensions.forEach(dimension -> heads.add(dimension.name()));
        heads.add(VALUE);
        heads.add(STATUS);
        return new Row(0, heads);
    }

    private Row row(long place) {
        var cells = new ArrayList<String>();
        long rest = place;
        for (Dimension dimension : dimensions.reversed()) {
            int count = dimension.members().size();
            cells.addFirst(dimension.members().get((int) (rest % count)));
            rest /= count;
        }
        cells.add(values.value(place));
        cells.add(values.status(place));
        return new Row(place + 1, cells);
    }

    @Override
    public void close() {
        // in memory
    }
}
