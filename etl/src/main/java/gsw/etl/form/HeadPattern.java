package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What column heads say: {@code {time_period}}, or several things in one head, {@code {time_period} {sex}}. The first
 * part takes as much as the last allows, so {@code Prel. 2016 Lower secondary} splits after the year when the pattern
 * begins with the period.
 *
 * @param parts what the groups {@code part0, part1 …} of the expression say
 */
public record HeadPattern(Pattern expression, List<CanonicalColumn> parts) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    // A period is a year with what may stand before it (Prel., Sơ bộ); everything else is any text.
    private static final String PERIOD = ".*?\\d{4}(?:[-/]\\w+)?";
    private static final String ANY = ".+?";

    /** @throws IllegalArgumentException if a part is no column of the canonical layout, or the rest no expression */
    public static HeadPattern of(String text) {
        var expression = new StringBuilder();
        var parts = new ArrayList<CanonicalColumn>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find()) {
            CanonicalColumn column = CanonicalColumn.named(part.group(1))
                    .orElseThrow(() -> new IllegalArgumentException("no column is named " + part.group(1)));
            expression.append(between(text.substring(end, part.start())));
            expression
                    .append("(?<part")
                    .append(parts.size())
                    .append('>')
                    .append(column == CanonicalColumn.TIME_PERIOD ? PERIOD : ANY)
                    .append(')');
            parts.add(column);
            end = part.end();
        }
        expression.append(between(text.substring(end)));
        return new HeadPattern(Pattern.compile(expression.toString(), Pattern.UNICODE_CASE), List.copyOf(parts));
    }

    // What stands between the parts is an expression; a space in it is any space.
    private static String between(String text) {
        return text.replaceAll(" +", "\\\\s+");
    }

    /** What a head says per column; empty if it does not fit the pattern. */
    public Optional<Map<CanonicalColumn, String>> read(String head) {
        Matcher matcher = expression.matcher(head.replaceAll("\\s+", " ").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var texts = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        for (int i = 0; i < parts.size(); i++) {
            String said = matcher.group("part" + i);
            if (said != null) {
                texts.put(parts.get(i), said.strip());
            }
        }
        return Optional.of(texts);
    }
}
