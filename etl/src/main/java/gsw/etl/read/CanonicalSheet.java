package gsw.etl.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which sheet of a file a table in the canonical layout stands on: the one named for data, else the first. */
final class CanonicalSheet {

    private static final Set<String> NAMES = Set.of("data", "dữ liệu");

    private CanonicalSheet() {}

    static String choose(List<String> tables) {
        return tables.stream()
                .filter(table -> NAMES.contains(table.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> tables.isEmpty() ? "" : tables.getFirst());
    }
}
