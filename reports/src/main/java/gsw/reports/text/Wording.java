package gsw.reports.text;

import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.Perspective;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records of the warehouse in the words of a document: "ít nhất 60 %", "quý 3 năm 2024", "điều tra". */
public final class Wording {

    private static final String PERCENT = "%";
    private static final String YES_NO = "BOOLEAN";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Phrases phrases;
    private final Figures figures;

    public Wording(Language language) {
        this.phrases = Phrases.in(language);
        this.figures = new Figures(language);
    }

    /** With the day it ended, so that nobody takes it for its successor of the same name. */
    public String area(Area area) {
        String name = area.fullName().in(phrases.language());
        LocalDate ended = area.validTo();
        return ended == null ? name : phrases.text("area.until", name, figures.shortDate(ended));
    }

    public String unit(Component component) {
        return isYesNo(component) ? "" : component.unitLabel().in(phrases.language());
    }

    public boolean isPercentage(Component component) {
        return component.unitLabel().vi().equals(PERCENT);
    }

    /** A component such as "the content is in the curriculum", counted 1 or 0. */
    public boolean isYesNo(Component component) {
        return component.unit().equals(YES_NO);
    }

    /** "ít nhất 60 %", "dưới 30 %", "khoảng 60 %". */
    public String target(Milestone milestone, Component component) {
        if (isYesNo(component)) {
            return yesNo(milestone.value());
        }
        String value = amount(milestone.value(), component);
        BigDecimal to = milestone.valueTo();
        if (to != null) {
            return phrases.text("target.BAND", figures.number(milestone.value()), amount(to, component));
        }
        String words = phrases.text("target." + milestone.comparator().name(), value);
        BigDecimal tolerance = milestone.tolerance();
        return tolerance == null ? words : phrases.text("target.tolerance", words, figures.number(tolerance));
    }

    /** "712/KH-UBND ngày 23/02/2022"; a date of which only a part is known stays as it is. */
    public String document(@Nullable String number, @Nullable String date) {
        String document = number == null ? phrases.text("document.unnumbered") : number;
        if (date == null) {
            return document;
        }
        boolean isDay = date.matches("\\d{4}-\\d{2}-\\d{2}");
        return phrases.text("document.dated", document, isDay ? figures.date(LocalDate.parse(date)) : date);
    }

    private String amount(BigDecimal value, Component component) {
        return figures.withUnit(figures.number(value), unit(component));
    }

    /** The figure with its unit; a bound in words; empty where the source has none. */
    public String value(DataPoint point, Component component, Collection<BigDecimal> limits) {
        return value(point, component, unit(component), limits);
    }

    /** The same for a column whose head names the unit: only the sign of percentages is repeated. */
    public String valueInColumn(DataPoint point, Component component, Collection<BigDecimal> limits) {
        return value(point, component, isPercentage(component) ? PERCENT : "", limits);
    }

    /** A figure alone, whatever its source printed. */
    public String value(BigDecimal value, Component component, Collection<BigDecimal> limits) {
        return isYesNo(component) ? yesNo(value) : figures.withUnit(figures.number(value, limits), unit(component));
    }

    private String value(DataPoint point, Component component, String unit, Collection<BigDecimal> limits) {
        BigDecimal value = point.value();
        if (value == null) {
            return bound(point, unit, limits);
        }
        if (isYesNo(component)) {
            return yesNo(value);
        }
        return figures.withUnit(figures.number(value, limits, point.valueAsPrinted()), unit);
    }

    private String bound(DataPoint point, String unit, Collection<BigDecimal> limits) {
        String lower = number(point.lowerBound(), limits);
        String upper = number(point.upperBound(), limits);
        if (!lower.isEmpty() && !upper.isEmpty()) {
            return phrases.text("bound.between", lower, figures.withUnit(upper, unit));
        }
        if (!lower.isEmpty()) {
            return phrases.text("bound.above", figures.withUnit(lower, unit));
        }
        return upper.isEmpty() ? "" : phrases.text("bound.below", figures.withUnit(upper, unit));
    }

    private String number(@Nullable BigDecimal value, Collection<BigDecimal> limits) {
        return value == null ? "" : figures.number(value, limits);
    }

    private String yesNo(BigDecimal value) {
        return phrases.text(value.signum() == 0 ? "no" : "yes");
    }

    /** A distance between two values: of percentages in percentage points. */
    public String difference(BigDecimal difference, Component component) {
        String number = figures.signed(difference);
        return isPercentage(component) ? phrases.text("points", number) : number;
    }

    /** A change a year, in the unit of {@link #difference}. */
    public String rate(BigDecimal perYear, Component component) {
        String number = figures.signedWithTwoDecimals(perYear);
        return isPercentage(component) ? phrases.text("points", number) : number;
    }

    /** Every limit a verdict may have been made from, which no figure may be rounded across. */
    public static List<BigDecimal> limits(Milestone milestone) {
        BigDecimal to = milestone.valueTo();
        BigDecimal tolerance = milestone.tolerance();
        if (tolerance != null) {
            return List.of(
                    milestone.value(),
                    milestone.value().subtract(tolerance),
                    milestone.value().add(tolerance));
        }
        return to == null ? List.of(milestone.value()) : List.of(milestone.value(), to);
    }

    /** "2023", "quý 3 năm 2024", "năm học 2023–2024". */
    public String period(TimePeriod period) {
        return switch (period) {
            case TimePeriod.Year(int year) -> Integer.toString(year);
            case TimePeriod.HalfYear(int year, int half) -> phrases.text("period.half." + half, year);
            case TimePeriod.Quarter(int year, int quarter) -> phrases.text("period.quarter", quarter, year);
            case TimePeriod.Month month ->
                phrases.text("period.month", month.start().getMonthValue(), month.year());
            case TimePeriod.Day(LocalDate day) -> figures.shortDate(day);
            case TimePeriod.YearsFrom(LocalDate start, int years) -> yearsFrom(start, years);
        };
    }

    private String yearsFrom(LocalDate start, int years) {
        boolean schoolYear = years == 1 && start.getMonthValue() >= 8 && start.getMonthValue() <= 9;
        int end = start.getYear() + years;
        return phrases.text(schoolYear ? "period.school-year" : "period.term", start.getYear(), end);
    }

    public String status(DataPoint point) {
        return code("status", point.status());
    }

    public String source(DataPoint.Source source) {
        return source.name().in(phrases.language());
    }

    public String sourceClass(DataPoint.Source source) {
        return code("class", source.sourceClass());
    }

    /** The place as one would say it: "sheet 'Biểu 2', D14". */
    public String place(DataPoint point) {
        String cell = point.place().cell();
        String sheet = point.place().sheet();
        if (cell.isEmpty()) {
            return sheet == null ? "" : phrases.text("place.sheet", sheet);
        }
        boolean line = point.place().column() == 0;
        String spot = phrases.text(line ? "place.line" : "place.cell", cell);
        return sheet == null ? spot : phrases.text("place.sheet", sheet) + ", " + spot;
    }

    /** A code the catalogue may have added stays readable as itself. */
    private String code(String list, String code) {
        return phrases.find(list + "." + code).orElse(code);
    }

    /** How the figures are looked at, as half a sentence: "số liệu biết đến 31/12/2019"; empty where there is nothing to say. */
    public Optional<String> perspective(Perspective perspective) {
        String said = Stream.concat(
                        perspective.knownOn().map(this::knownOn).stream(),
                        perspective.mapOf().map(day -> phrases.text("perspective.map-of", figures.date(day))).stream())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    // The end of a day is the day.
    private String knownOn(LocalDateTime moment) {
        String day = figures.date(moment.toLocalDate());
        return Perspective.endOf(moment.toLocalDate()).equals(moment)
                ? phrases.text("perspective.known-on", day)
                : phrases.text("perspective.known-at", day, CLOCK.format(moment));
    }

    public Phrases phrases() {
        return phrases;
    }

    public Figures figures() {
        return figures;
    }
}
