package gsw.etl.conform;

import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Unknown;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.SdmxId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the indicator a text means: by its key, by an alias, or by its name where only one list uses that name. */
final class IndicatorNames {

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Set<String>> byAlias = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    static IndicatorNames of(Connection catalogue) throws SQLException {
        var names = new IndicatorNames();
        try (Statement statement = catalogue.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select indicator, indicator_name_vi, coalesce(indicator_name_en, indicator_name_vi) from"
                            + " dim_indicator")) {
                while (rows.next()) {
                    names.keys.add(rows.getString(1));
                    add(names.byName, rows.getString(2), rows.getString(1));
                    add(names.byName, rows.getString(3), rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("select alias, indicator from dim_indicator_alias")) {
                while (rows.next()) {
                    add(names.byAlias, rows.getString(1), rows.getString(2));
                }
            }
        }
        return names;
    }

    private static void add(Map<String, Set<String>> names, String name, String key) {
        names.computeIfAbsent(NameKey.exact(name), exact -> new TreeSet<>()).add(key);
    }

    Meaning meaning(String text) {
        if (keys.contains(text)) {
            return new Known(text);
        }
        Optional<String> fromSdmx = SdmxId.readKey(text).filter(keys::contains);
        if (fromSdmx.isPresent()) {
            return new Known(fromSdmx.get());
        }
        String name = NameKey.exact(text);
        Set<String> found = byAlias.getOrDefault(name, byName.getOrDefault(name, Set.of()));
        return switch (found.size()) {
            case 0 -> new Unknown("INDICATOR_UNKNOWN", null);
            case 1 -> new Known(found.iterator().next());
            default -> new Unknown("INDICATOR_AMBIGUOUS", String.join(", ", found));
        };
    }
}
