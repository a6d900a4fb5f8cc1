package gsw.etl.conform;

import gsw.warehouse.model.TimePeriod;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period as offices write it: {@code Năm 2024}, {@code Quý III/2024}, {@code 6 tháng đầu năm 2024},
 * {@code Tháng 5/2024}, {@code 31/12/2024}, {@code Năm học 2023-2024}, {@code Nhiệm kỳ 2021-2026}, {@code Sơ bộ 2020},
 * {@code 2018 (*)}; or as the warehouse writes it.
 *
 * @param status what the text says of the figure: {@code P} provisional, {@code E} estimated; null if nothing
 */
record PeriodText(TimePeriod period, @Nullable String status) {

    private static final Pattern PROVISIONAL = Pattern.compile("\\(?(?:sơ bộ|prel(?:iminary|\\.)?)\\)?[\\s:-]*");
    private static final Pattern ESTIMATED = Pattern.compile("\\(?(?:ước tính|ước|est(?:imated|\\.)?)\\)?[\\s:-]*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\(\\*+\\)|\\*+$");
    private static final String YEAR = "(?:năm |year )?(\\d{4})";

    private record Shape(Pattern pattern, Function<Matcher, TimePeriod> period) {}

    private static final List<Shape> SHAPES = List.of(
            shape(YEAR, m -> new TimePeriod.Year(number(m, 1))),
            shape(
                    "(?:quý |q)?(iv|i{1,3}|[1-4])\\s*(?:/|-| năm |,? )\\s*(\\d{4})",
                    m -> new TimePeriod.Quarter(number(m, 2), quarter(m.group(1))), "quý |q|i"),
            shape(
                    "(?:6 tháng|sáu tháng|nửa) (đầu|cuối) " + YEAR,
                    m -> new TimePeriod.HalfYear(number(m, 2), m.group(1).equals("đầu") ? 1 : 2)),
            shape(
                    "(first|second) half (?:of )?(\\d{4})",
                    m -> new TimePeriod.HalfYear(number(m, 2), m.group(1).equals("first") ? 1 : 2)),
            shape(
                    "(?:tháng )?(\\d{1,2})\\s*(?:/|-| năm )\\s*(\\d{4})",
                    m -> new TimePeriod.Month(YearMonth.of(number(m, 2), number(m, 1)))),
            shape(
                    "(?:ngày )?(\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})(?:[/.-]| năm )(\\d{4})",
                    m -> new TimePeriod.Day(LocalDate.of(number(m, 3), number(m, 2), number(m, 1)))),
            shape("(?:năm học|school year) (\\d{4})\\s*[-–/]\\s*(\\d{2,4})", PeriodText::schoolYear),
            // A term is known by its years alone, so it is filed from the first day of the first.
            shape("(?:nhiệm kỳ|nhiệm kì|khóa|term) (\\d{4})\\s*[-–/]\\s*(\\d{4})", PeriodText::term));

    private static Shape shape(String expression, Function<Matcher, TimePeriod> period) {
        return new Shape(Pattern.compile(expression), period);
    }

    // A bare 3/2024 is a month: only a word or a Roman numeral makes it a quarter.
    private static Shape shape(String expression, Function<Matcher, TimePeriod> period, String begins) {
        return new Shape(Pattern.compile("(?=" + begins + ")" + expression), period);
    }

    /** Empty if it is no period in any of these shapes. */
    static Optional<PeriodText> of(String text) {
        Optional<TimePeriod> own = TimePeriod.parse(text.strip());
        if (own.isPresent()) {
            return own.map(period -> new PeriodText(period, null));
        }
        String plain = FOOTNOTE.matcher(normal(text)).replaceAll("");
        String withoutProvisional = PROVISIONAL.matcher(plain).replaceAll("").strip();
        if (!withoutProvisional.equals(plain.strip())) {
            return period(withoutProvisional).map(period -> new PeriodText(period, "P"));
        }
        String withoutEstimated = ESTIMATED.matcher(plain).replaceAll("").strip();
        @Nullable String status = withoutEstimated.equals(plain.strip()) ? null : "E";
        return period(withoutEstimated).map(period -> new PeriodText(period, status));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static Optional<TimePeriod> period(String text) {
        Optional<TimePeriod> own = TimePeriod.parse(text);
        if (own.isPresent()) {
            return own;
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(text);
            if (matcher.matches()) {
                try {
                    return Optional.ofNullable(shape.period().apply(matcher));
                } catch (DateTimeException | IllegalArgumentException e) {
                    return Optional.empty(); // 31/02/2024: the shape of a day that the calendar does not have
                }
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int quarter(String text) {
        return switch (text) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(text);
        };
    }

    private static TimePeriod schoolYear(Matcher matcher) {
        int from = number(matcher, 1);
        int to = number(matcher, 2);
        if ((from + 1) % 100 != to % 100) {
            throw new IllegalArgumentException("A school year has two years in a row");
        }
        return new TimePeriod.YearsFrom(LocalDate.of(from, 9, 1), 1);
    }

    private static TimePeriod term(Matcher matcher) {
        return new TimePeriod.YearsFrom(
                LocalDate.of(number(matcher, 1), 1, 1), number(matcher, 2) - number(matcher, 1));
    }
}
