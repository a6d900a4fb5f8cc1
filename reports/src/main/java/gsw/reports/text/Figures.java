package gsw.reports.text;

import gsw.queries.statistics.ShownDecimals;
import gsw.warehouse.model.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as people read them: {@code 1.234,5} and {@code 31/12/2024} in Vietnamese, {@code 1,234.5} and
 * {@code 31 December 2024} in English. A number is rounded half up to two decimals at most, and to more where two would tell another story than
 * the verdict: 59.996 against a target of 60 is missed, so it is never printed as 60.00.
 */
public final class Figures {

    private static final int USUAL_DECIMALS = 2;
    private static final String MINUS = "\u2212";
    private static final String NARROW_SPACE = "\u202f";
    private static final String SPACE = "\u00a0";
    /** One mark and at most two digits after it can only be decimals; "606.840" may be a thousand. */
    private static final Pattern PLAIN_DECIMALS = Pattern.compile("\\s*[-\u2212+]?\\d+[.,](\\d{1,2})\\s*[^\\d.,]*");

    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;

    public Figures(Language language) {
        boolean vietnamese = language == Language.VI;
        this.symbols = symbols(language);
        this.date = DateTimeFormatter.ofPattern(vietnamese ? "dd/MM/yyyy" : "d MMMM yyyy", language.locale());
        this.shortDate = vietnamese ? DateTimeFormatter.ofPattern("d/M/yyyy") : date;
    }

    private static DecimalFormatSymbols symbols(Language language) {
        var symbols = new DecimalFormatSymbols(language.locale());
        boolean vietnamese = language == Language.VI;
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        return symbols;
    }

    /** With two decimals at most, fewer where the number has fewer. */
    public String number(BigDecimal value) {
        return number(value, List.of());
    }

    /** With as many decimals as it takes to stand to each limit as the exact value does. */
    public String number(BigDecimal value, Collection<BigDecimal> limits) {
        return fixed(value, ShownDecimals.of(value, USUAL_DECIMALS, limits));
    }

    /** A share that was computed and not published: one decimal, or as many as its limits need. */
    public String share(BigDecimal percent, Collection<BigDecimal> limits) {
        return withUnit(fixed(percent, ShownDecimals.of(percent, 1, limits)), "%");
    }

    /** As {@link #number(BigDecimal, Collection)}, and with the zeros the source printed: {@code 50,0}. */
    public String number(BigDecimal value, Collection<BigDecimal> limits, @Nullable String asPrinted) {
        return fixed(
                value, Math.max(ShownDecimals.of(value, USUAL_DECIMALS, limits), decimalsPrinted(value, asPrinted)));
    }

    /** With a sign always, except for zero; never rounded to zero if it is not. */
    public String signed(BigDecimal value) {
        String number = number(value, List.of(BigDecimal.ZERO));
        return value.signum() > 0 ? "+" + number : number;
    }

    /** A rate of change, where zeros line up: two decimals, or more if it would read as zero. */
    public String signedWithTwoDecimals(BigDecimal value) {
        int decimals = Math.max(USUAL_DECIMALS, ShownDecimals.of(value, USUAL_DECIMALS, List.of(BigDecimal.ZERO)));
        String number = fixed(value, value.signum() == 0 ? 0 : decimals);
        return value.signum() > 0 ? "+" + number : number;
    }

    public String count(long number) {
        return fixed(BigDecimal.valueOf(number), 0);
    }

    /** {@code 46,67 %}, {@code 111,8 bé trai/100 bé gái}, never broken between number and unit. */
    public String withUnit(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        return number + (unit.equals("%") ? NARROW_SPACE : SPACE) + unit;
    }

    /** {@code 30/6/2025}, as a sentence has it. */
    public String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** {@code 05/02/2026}; in English with the month in letters, since readers differ on which number is the day. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** For axes: the locale's marks and a fixed number of decimals. */
    public String fixed(BigDecimal value, int decimals) {
        var format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String magnitude = format.format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + magnitude : magnitude;
    }

    /** The zeros count only if the text is this very number: a source may print thousands where a value is in units. */
    private static int decimalsPrinted(BigDecimal value, @Nullable String asPrinted) {
        if (asPrinted == null) {
            return 0;
        }
        Matcher text = PLAIN_DECIMALS.matcher(asPrinted);
        if (!text.matches()) {
            return 0;
        }
        int decimals = text.group(1).length();
        String digits = asPrinted.replaceAll("\\D", "");
        BigDecimal printed = new BigDecimal(digits).movePointLeft(decimals);
        return printed.compareTo(value.abs()) == 0 ? decimals : 0;
    }
}
