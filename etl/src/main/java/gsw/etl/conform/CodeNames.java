package gsw.etl.conform;

import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Unknown;
import gsw.warehouse.catalogue.NameKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the code a text means in a code list: the code itself or a word for it. */
final class CodeNames {

    private static final Pattern AGE =
            Pattern.compile("_T|Y\\d{1,3}(T\\d{1,3})?|Y_(GE|LT)\\d{1,3}|M\\d{1,2}(T\\d{1,2})?");
    private static final Pattern PART = Pattern.compile("[A-Z][A-Z0-9_]*=[A-Z0-9_@$-]+");
    private static final Pattern POWER = Pattern.compile("-?\\d");

    /** Code list → key of a word → code; sorted so that messages name codes in order. */
    private final Map<String, Map<String, String>> lists = new HashMap<>();

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    static CodeNames of(Connection catalogue) throws SQLException {
        var names = new CodeNames();
        try (Statement statement = catalogue.createStatement()) {
            names.read(statement, "select codelist, code, code from dim_code");
            names.read(statement, "select 'SOURCE', source, source from dim_source");
            names.read(statement, "select codelist, alias, code from dim_code_alias");
        }
        return names;
    }

    private void read(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lists.computeIfAbsent(rows.getString(1), list -> new HashMap<>())
                        .put(NameKey.exact(rows.getString(2)), rows.getString(3));
                codes.computeIfAbsent(rows.getString(1), list -> new TreeMap<>())
                        .put(rows.getString(3), rows.getString(3));
            }
        }
    }

    Meaning meaning(String codelist, String text) {
        return switch (codelist) {
            case "BREAKDOWN" -> breakdown(text);
            case "UNIT_MULT" -> POWER.matcher(text).matches() ? new Known(text) : new Unknown("CODE_UNKNOWN", "-9 … 9");
            case "AGE" -> AGE.matcher(text).matches() ? new Known(text) : listed(codelist, text);
            default -> listed(codelist, text);
        };
    }

    private Meaning listed(String codelist, String text) {
        String code = lists.getOrDefault(codelist, Map.of()).get(NameKey.exact(text));
        return code != null
                ? new Known(code)
                : new Unknown(
                        "CODE_UNKNOWN",
                        String.join(", ", codes.getOrDefault(codelist, Map.of()).keySet()));
    }

    /** Parts in the order of their names, so that one breakdown is written one way. */
    private static Meaning breakdown(String text) {
        if (text.equals("_T")) {
            return new Known(text);
        }
        String[] parts = text.split(";", -1);
        if (!Arrays.stream(parts).allMatch(part -> PART.matcher(part.strip()).matches())) {
            return new Unknown("BREAKDOWN_UNREADABLE", null);
        }
        return new Known(Arrays.stream(parts).map(String::strip).sorted().collect(Collectors.joining(";")));
    }
}
