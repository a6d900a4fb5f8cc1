package gsw.app.assess;

import gsw.queries.method.Ends;
import gsw.queries.method.Target;
import gsw.queries.method.Term;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as a file of cases writes it: {@code 2030>=50} (also {@code >}, {@code <=}, {@code <}, {@code =}), about
 * {@code 2030~60±1}, a band {@code 2030=[40..50)}, kept in every year {@code 2021-2030>=100}, from a year on
 * {@code 2025+>=100}.
 */
final class TargetSyntax {

    private static final String NUMBER = ObservationSyntax.NUMBER;
    private static final String YEARS = "(?:(\\d{4})-)?(\\d{4})(\\+?)\\s*";
    private static final Pattern PLAIN = Pattern.compile(YEARS + "(>=|<=|≥|≤|>|<|=)\\s*(" + NUMBER + ")");
    private static final Pattern ABOUT =
            Pattern.compile(YEARS + "[~≈]\\s*(" + NUMBER + ")(?:\\s*(?:±|\\+-|\\+/-)\\s*(\\d+(?:\\.\\d+)?))?");
    private static final Pattern BAND =
            Pattern.compile(YEARS + "=\\s*([\\[(]?)(" + NUMBER + ")\\.\\.(" + NUMBER + ")([\\])]?)");
    private static final Map<String, Comparator> COMPARATORS = Map.of(
            ">=", Comparator.AT_LEAST,
            "≥", Comparator.AT_LEAST,
            ">", Comparator.MORE_THAN,
            "<=", Comparator.AT_MOST,
            "≤", Comparator.AT_MOST,
            "<", Comparator.BELOW,
            "=", Comparator.EQUAL);

    private TargetSyntax() {}

    /** Empty if the text is no target. */
    static Optional<Target> read(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            Comparator comparator = COMPARATORS.get(plain.group(4));
            return comparator == null
                    ? Optional.empty()
                    : during(plain, Target.of(year(plain), comparator, number(plain, 5)));
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return during(about, about(about));
        }
        Matcher band = BAND.matcher(text);
        return band.matches() && number(band, 5).compareTo(number(band, 6)) <= 0
                ? during(band, band(band))
                : Optional.empty();
    }

    private static Target about(Matcher text) {
        Target target = Target.of(year(text), Comparator.ABOUT, number(text, 4));
        return text.group(5) == null ? target : target.about(number(text, 5));
    }

    private static Target band(Matcher text) {
        boolean openBelow = text.group(4).equals("(");
        boolean openAbove = text.group(7).equals(")");
        Ends ends = openBelow ? (openAbove ? Ends.OPEN : Ends.OPEN_BELOW) : (openAbove ? Ends.OPEN_ABOVE : Ends.CLOSED);
        return Target.of(year(text), Comparator.BAND, number(text, 5)).band(number(text, 6), ends);
    }

    /** Empty if the years contradict each other. */
    private static Optional<Target> during(Matcher text, Target target) {
        boolean onwards = !text.group(3).isEmpty();
        if (text.group(1) == null) {
            return Optional.of(onwards ? target.during(new Term.Onwards(target.year())) : target);
        }
        int first = Integer.parseInt(text.group(1));
        return onwards || first > target.year()
                ? Optional.empty()
                : Optional.of(target.during(new Term.EveryYearFrom(first)));
    }

    private static int year(Matcher text) {
        return Integer.parseInt(text.group(2));
    }

    private static BigDecimal number(Matcher text, int group) {
        return new BigDecimal(text.group(group));
    }
}
