package gsw.warehouse.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a figure is about, written as SDMX writes it: {@code 2024}, {@code 2024-S1}, {@code 2024-Q3},
 * {@code 2024-05}, {@code 2024-05-31}, and {@code 2023-09-01/P1Y} for a period that starts on a day, such as a
 * school year or a term of office.
 */
public sealed interface TimePeriod {

    /** First day, inclusive. */
    LocalDate start();

    /** Last day, inclusive. */
    LocalDate end();

    /** The year a series of yearly figures files this period under: that of its first day. */
    default int year() {
        return start().getYear();
    }

    record Year(int number) implements TimePeriod {
        public Year {
            if (number < 1900 || number > 2200) {
                throw new IllegalArgumentException("Year must be 1900 to 2200: " + number);
            }
        }

        @Override
        public int year() {
            return number;
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(number, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(number, 12, 31);
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    record HalfYear(int yearNumber, int half) implements TimePeriod {
        public HalfYear {
            requireBetween("Half-year", half, 2);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(yearNumber, half * 6 - 5, 1);
        }

        @Override
        public LocalDate end() {
            return start().plusMonths(6).minusDays(1);
        }

        @Override
        public String toString() {
            return "%04d-S%d".formatted(yearNumber, half);
        }
    }

    record Quarter(int yearNumber, int quarter) implements TimePeriod {
        public Quarter {
            requireBetween("Quarter", quarter, 4);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(yearNumber, quarter * 3 - 2, 1);
        }

        @Override
        public LocalDate end() {
            return start().plusMonths(3).minusDays(1);
        }

        @Override
        public String toString() {
            return "%04d-Q%d".formatted(yearNumber, quarter);
        }
    }

    record Month(YearMonth month) implements TimePeriod {
        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public LocalDate end() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    record Day(LocalDate date) implements TimePeriod {
        @Override
        public LocalDate start() {
            return date;
        }

        @Override
        public LocalDate end() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A number of whole years from a day: a school year is one from 1 September, a term of office five. */
    record YearsFrom(LocalDate start, int years) implements TimePeriod {
        public YearsFrom {
            requireBetween("Years", years, 9);
        }

        @Override
        public LocalDate end() {
            return start.plusYears(years).minusDays(1);
        }

        @Override
        public String toString() {
            return start + "/P" + years + "Y";
        }
    }

    Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|(\\d{2})(?:-(\\d{2})(?:/P(\\d)Y)?)?))?");

    /** The inverse of {@code toString()}; empty if the text is not a period as the warehouse writes it. */
    static Optional<TimePeriod> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(parts));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty(); // 2024-13, 0000: the shape of a period but no day of the calendar
        }
    }

    private static TimePeriod of(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return new HalfYear(year, Integer.parseInt(parts.group(2)));
        }
        if (parts.group(3) != null) {
            return new Quarter(year, Integer.parseInt(parts.group(3)));
        }
        if (parts.group(4) == null) {
            return new Year(year);
        }
        if (parts.group(5) == null) {
            return new Month(YearMonth.parse(parts.group(1) + "-" + parts.group(4)));
        }
        LocalDate day = LocalDate.parse(parts.group(1) + "-" + parts.group(4) + "-" + parts.group(5));
        return parts.group(6) == null ? new Day(day) : new YearsFrom(day, Integer.parseInt(parts.group(6)));
    }

    private static void requireBetween(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("%s must be 1 to %d: %d".formatted(what, most, number));
        }
    }
}
