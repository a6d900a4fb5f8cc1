package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.text.DamagedText;
import gsw.warehouse.catalogue.NameKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a form for one column: plain ones, which meet whatever their case and spacing, and expressions, which are
 * tried in order after them.
 *
 * @param plain key of a word → what it means
 * @param patterns expression → what it means; {@code $1} in it stands for the first group
 */
public record Words(Map<String, Saying> plain, Map<Pattern, Saying> patterns) {

    public static final Words NONE = new Words(Map.of(), Map.of());

    /**
     * What a text means, and whether the text was damaged and the word recovered.
     *
     * @param recovered the word it was taken for, empty if it stood there as it should
     */
    public record Reading(Saying saying, String recovered) {}

    /** @param entries word, or expression between slashes, → what it means */
    static Words of(Map<String, Saying> entries) {
        var plain = new LinkedHashMap<String, Saying>();
        var patterns = new LinkedHashMap<Pattern, Saying>();
        entries.forEach((word, saying) -> {
            if (isExpression(word)) {
                patterns.put(Pattern.compile(word.substring(1, word.length() - 1), Pattern.UNICODE_CASE), saying);
            } else {
                plain.put(NameKey.exact(word), saying);
            }
        });
        return new Words(plain, patterns);
    }

    static boolean isExpression(String word) {
        return word.length() > 2 && word.startsWith("/") && word.endsWith("/");
    }

    /** Empty if the form has no word for the text. */
    public Optional<Reading> read(String text) {
        Saying exact = plain.get(NameKey.exact(text));
        if (exact != null) {
            return Optional.of(new Reading(exact, ""));
        }
        for (Map.Entry<Pattern, Saying> each : patterns.entrySet()) {
            Matcher matcher = each.getKey().matcher(text.strip());
            if (matcher.matches()) {
                return Optional.of(new Reading(filled(each.getValue(), matcher), ""));
            }
        }
        return DamagedText.of(text).flatMap(damaged -> {
            List<String> fitting = plain.keySet().stream().filter(damaged::fits).toList();
            return fitting.size() == 1
                    ? Optional.of(
                            new Reading(plain.getOrDefault(fitting.getFirst(), new Saying.Skip()), fitting.getFirst()))
                    : Optional.empty();
        });
    }

    private static Saying filled(Saying saying, Matcher matcher) {
        return switch (saying) {
            case Saying.Says says -> new Saying.Says(filled(says.columns(), matcher));
            case Saying.Section section -> new Saying.Section(filled(section.columns(), matcher));
            case Saying.Skip skip -> skip;
        };
    }

    private static Map<CanonicalColumn, String> filled(Map<CanonicalColumn, String> columns, Matcher matcher) {
        var filled = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        columns.forEach((column, template) -> {
            String text = template;
            for (int group = matcher.groupCount(); group >= 0; group--) {
                String said = matcher.group(group);
                text = text.replace("$" + group, said == null ? "" : said.strip());
            }
            filled.put(column, text);
        });
        return filled;
    }
}
