package gsw.etl.plan;

import gsw.etl.plan.PlanNumber.Reading;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for, from words such as "ít nhất 90 %", "từ 10 đến 15", "khoảng 60 ± 1".
 *
 * @param valueTo upper end of a band
 * @param isPercent a sign of percentage stands with it
 */
record PlanValue(
        Comparator comparator,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable BigDecimal tolerance,
        boolean isPercent) {

    private static final String NUMBER = "([+-]?\\d[\\d.,]*)\\s*(?:%|phần trăm|percent)?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern BAND = pattern(
            "(?:band|khoảng|trong khoảng|từ|from|between)?\\s*" + NUMBER + "\\s*(?:đến|tới|–|-|to|and)\\s*" + NUMBER);
    private static final Pattern ABOUT = pattern(
            "(?:~|≈|approx|khoảng|xấp xỉ|about|around)\\s*" + NUMBER + "(?:\\s*(?:±|\\+/-)\\s*" + NUMBER + ")?");

    private static final Map<Comparator, List<Pattern>> WORDS = Map.of(
            Comparator.AT_LEAST,
            List.of(
                    pattern("(?:>=|≥|ít nhất|tối thiểu|không dưới|đạt từ|at least|no less than)\\s*" + NUMBER),
                    pattern("(?:từ\\s*)?" + NUMBER + "\\s*trở lên")),
            Comparator.MORE_THAN,
            List.of(pattern("(?:>|trên|hơn|more than|above|over)\\s*" + NUMBER)),
            Comparator.AT_MOST,
            List.of(
                    pattern("(?:<=|≤|tối đa|không quá|nhiều nhất|không vượt quá|at most|no more than)\\s*" + NUMBER),
                    pattern("(?:từ\\s*)?" + NUMBER + "\\s*trở xuống")),
            Comparator.BELOW,
            List.of(pattern("(?:<|dưới|less than|below|under)\\s*" + NUMBER)),
            Comparator.EQUAL,
            List.of(pattern("(?:=|bằng|equal to|exactly)\\s*" + NUMBER)));

    private static final Pattern BARE = pattern(NUMBER);

    private static Pattern pattern(String text) {
        return Pattern.compile(text, FLAGS);
    }

    /** The value, or which rule the text breaks. */
    sealed interface Outcome {
        record Understood(PlanValue value) implements Outcome {}

        record Refused(PlanRule rule, String expected) implements Outcome {}
    }

    /** @param text comparator and value together */
    static Outcome of(String text) {
        for (Map.Entry<Comparator, List<Pattern>> words : WORDS.entrySet()) {
            for (Pattern pattern : words.getValue()) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.matches()) {
                    return number(matcher.group(1), value -> of(words.getKey(), value, null, null, text));
                }
            }
        }
        Matcher band = BAND.matcher(text);
        if (band.matches()) {
            return number(
                    band.group(1), from -> number(band.group(2), to -> of(Comparator.BAND, from, to, null, text)));
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return number(about.group(1), value -> about(value, about.group(2), text));
        }
        return new Outcome.Refused(
                BARE.matcher(text).matches() ? PlanRule.COMPARATOR_MISSING : PlanRule.COMPARATOR_UNKNOWN, "");
    }

    private static Outcome about(BigDecimal value, @Nullable String tolerance, String text) {
        return tolerance == null
                ? of(Comparator.ABOUT, value, null, null, text)
                : number(tolerance, within -> of(Comparator.ABOUT, value, null, within, text));
    }

    private static Outcome of(
            Comparator comparator,
            BigDecimal value,
            @Nullable BigDecimal to,
            @Nullable BigDecimal tolerance,
            String text) {
        boolean isPercent = text.contains("%") || text.contains("phần trăm") || text.contains("percent");
        return new Outcome.Understood(new PlanValue(comparator, value, to, tolerance, isPercent));
    }

    private static Outcome number(String text, Function<BigDecimal, Outcome> next) {
        return switch (PlanNumber.of(text)) {
            case Reading.Number(BigDecimal value) -> next.apply(value);
            case Reading.TwoWays(String vietnamese, String plain) ->
                new Outcome.Refused(PlanRule.NUMBER_TWO_WAYS, vietnamese + " / " + plain);
            case Reading.None() -> new Outcome.Refused(PlanRule.NUMBER_MALFORMED, "");
        };
    }
}
