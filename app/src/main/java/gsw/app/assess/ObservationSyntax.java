package gsw.app.assess;

import gsw.queries.method.Observation;
import gsw.queries.statistics.ProportionInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as a file of cases writes it: {@code 2021=31.0}, only a bound {@code 2023>70} or {@code 2023<40}, a share of
 * counts {@code 2023=9/24} (37.5 %, with its Wilson interval), or {@code 2023=yes}.
 */
final class ObservationSyntax {

    static final String NUMBER = "[-+]?\\d+(?:\\.\\d+)?";

    private static final Pattern VALUE = Pattern.compile("(\\d{4})\\s*=\\s*(" + NUMBER + ")");
    private static final Pattern BOUND = Pattern.compile("(\\d{4})\\s*([<>])\\s*(" + NUMBER + ")");
    private static final Pattern COUNTS = Pattern.compile("(\\d{4})\\s*=\\s*(\\d{1,12})\\s*/\\s*(\\d{1,12})");
    private static final Pattern ANSWER = Pattern.compile("(\\d{4})\\s*=\\s*(yes|no|có|không)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double CONFIDENCE = 0.95;

    private ObservationSyntax() {}

    /** Empty if the text is no figure. */
    static Optional<Observation> read(String text) {
        Matcher value = VALUE.matcher(text);
        if (value.matches()) {
            return Optional.of(Observation.of(year(value), new BigDecimal(value.group(2))));
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return Optional.of(bound(bound));
        }
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            boolean yes = answer.group(2).equals("yes") || answer.group(2).equals("có");
            return Optional.of(Observation.of(year(answer), yes ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        Matcher counts = COUNTS.matcher(text);
        return counts.matches() ? share(year(counts), counts.group(2), counts.group(3)) : Optional.empty();
    }

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }

    private static Observation bound(Matcher bound) {
        var limit = new BigDecimal(bound.group(3));
        boolean lower = bound.group(2).equals(">");
        return new Observation(year(bound), null, lower ? limit : null, lower ? null : limit, null, null);
    }

    private static Optional<Observation> share(int year, String part, String whole) {
        long x = Long.parseLong(part);
        long n = Long.parseLong(whole);
        if (n == 0 || x > n) {
            return Optional.empty();
        }
        BigDecimal percent =
                BigDecimal.valueOf(x).multiply(HUNDRED).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
        return Optional.of(new Observation(
                year,
                percent,
                null,
                null,
                ProportionInterval.wilson(x, n, CONFIDENCE).times(100),
                BigDecimal.valueOf(n)));
    }
}
