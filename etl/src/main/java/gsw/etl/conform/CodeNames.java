package gsw.etl.conform;

import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Recovered;
import gsw.etl.conform.Meaning.Unknown;
import gsw.etl.text.DamagedText;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.SdmxId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the code a text means in a code list: the code itself or a word for it. */
final class CodeNames {

    private static final Pattern AGE =
            Pattern.compile("_T|Y\\d{1,3}(T\\d{1,3})?|Y_(GE|LT)\\d{1,3}|M\\d{1,2}(T\\d{1,2})?");
    private static final Pattern AGE_BAND = Pattern.compile("(\\d{1,3}) ?[-–] ?(\\d{1,3})(?: tuổi| years)?");
    private static final Pattern AGE_AND_OVER =
            Pattern.compile("(\\d{1,3}) ?(?:\\+|(?:tuổi )?trở lên|(?:years )?and over)");
    private static final Pattern PART = Pattern.compile("[A-Z][A-Z0-9_]*=[A-Z0-9_@$-]+");
    private static final Pattern PART_IN_WORDS = Pattern.compile("([A-Z][A-Z0-9_]*)=(.+)");
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
            case "AGE" -> age(text);
            default -> listed(codelist, text);
        };
    }

    private Meaning age(String text) {
        if (AGE.matcher(text).matches()) {
            return new Known(text);
        }
        String words = NameKey.exact(text);
        Matcher band = AGE_BAND.matcher(words);
        if (band.matches() && years(band.group(1)) <= years(band.group(2))) {
            return new Known("Y" + years(band.group(1)) + "T" + years(band.group(2)));
        }
        Matcher open = AGE_AND_OVER.matcher(words);
        return open.matches() ? new Known("Y_GE" + years(open.group(1))) : listed("AGE", text);
    }

    private static int years(String digits) {
        return Integer.parseInt(digits);
    }

    private Meaning listed(String codelist, String text) {
        Map<String, String> words = lists.getOrDefault(codelist, Map.of());
        String code = words.get(NameKey.exact(text));
        return code != null ? new Known(code) : recovered(codelist, text, words);
    }

    private Meaning recovered(String codelist, String text, Map<String, String> words) {
        List<String> fitting = DamagedText.of(text)
                .map(damaged -> words.entrySet().stream()
                        .filter(word -> damaged.fits(word.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList())
                .orElse(List.of());
        return fitting.size() == 1
                ? new Recovered(fitting.getFirst(), codelist + ' ' + fitting.getFirst())
                : new Unknown(
                        "CODE_UNKNOWN",
                        String.join(", ", codes.getOrDefault(codelist, Map.of()).keySet()));
    }

    /** Parts in the order of their names, so that one breakdown is written one way. */
    private Meaning breakdown(String text) {
        if (text.equals("_T")) {
            return new Known(text);
        }
        var parts = new TreeSet<String>();
        for (String part : SdmxId.readKey(text).orElse(text).split(";", -1)) {
            Matcher pair = PART_IN_WORDS.matcher(part.strip());
            if (!pair.matches()) {
                return new Unknown("BREAKDOWN_UNREADABLE", null);
            }
            String dimension = pair.group(1);
            String code =
                    lists.getOrDefault(dimension, Map.of()).getOrDefault(NameKey.exact(pair.group(2)), pair.group(2));
            if (!PART.matcher(dimension + "=" + code).matches()) {
                return new Unknown("BREAKDOWN_UNREADABLE", null);
            }
            parts.add(dimension + "=" + code);
        }
        return new Known(String.join(";", parts));
    }
}
