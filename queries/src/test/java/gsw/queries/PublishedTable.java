package gsw.queries;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published figures in a CSV file beside a test: remarks after #, then a row of names, then the rows. */
public final class PublishedTable {

    private PublishedTable() {}

    /** @return the rows by the names of their columns; an empty cell is an empty text */
    public static List<Map<String, String>> read(Class<?> test, String file) {
        List<String> lines =
                text(test, file).lines().filter(line -> !line.startsWith("#")).toList();
        String[] names = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> row(names, line)).toList();
    }

    private static Map<String, String> row(String[] names, String line) {
        String[] cells = line.split(",", -1);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    private static String text(Class<?> test, String file) {
        try (InputStream stream = requireNonNull(test.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
