package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is a target met? By the letter of its comparator, on exact decimals, never on a displayed rounding (progress-methods,
 * section 2).
 */
public final class TargetCheck {

    /** Recorded with every verdict, so that it can be repeated under the rules of its day. */
    public static final String VERSION = "attainment-3";

    private final Target target;
    private final Direction direction;
    private final List<Observation> series;

    /** @param series oldest first */
    public TargetCheck(Target target, Direction direction, List<Observation> series) {
        this.target = target;
        this.direction = direction;
        this.series = List.copyOf(series);
    }

    /** @param year the year the assessment speaks for; later figures are left out */
    public Attainment in(int year) {
        if (!(target.term() instanceof Term.AtDeadline) && year < firstYear()) {
            return new Attainment(Verdict.NOT_DUE, Reason.NOT_DUE, null, null);
        }
        Optional<Observation> decisive = decisive(year);
        if (decisive.isEmpty()) {
            return Attainment.notAssessable(Reason.NO_DATA, null);
        }
        Observation figure = decisive.get();
        int age = year - figure.year();
        if (!target.isAssessable()) {
            return Attainment.notAssessable(Reason.NO_TOLERANCE, age);
        }
        List<Observation> years = yearsThatCount(figure, year);
        return held(years)
                .map(holds -> new Attainment(
                        verdict(holds, figure.year(), year),
                        null,
                        margin(figure.value()),
                        age,
                        qualifiers(figure, years, year)))
                .orElseGet(() -> Attainment.notAssessable(Reason.BOUND_DOES_NOT_DECIDE, age));
    }

    /**
     * Before the deadline the latest figure counts. From then on the figure of the deadline's own year does; without one
     * the latest earlier figure stands in for it, and failing that the first later one. What holds from a year on has no
     * deadline: its latest figure counts.
     */
    public Optional<Observation> decisive(int year) {
        int last = target.term() instanceof Term.Onwards ? year : Math.min(target.year(), year);
        Optional<Observation> upTo =
                series.stream().filter(figure -> figure.year() <= last).reduce((earlier, later) -> later);
        return upTo.isPresent()
                ? upTo
                : series.stream().filter(figure -> figure.year() <= year).findFirst();
    }

    private List<Observation> yearsThatCount(Observation decisive, int year) {
        return switch (target.term()) {
            case Term.AtDeadline() -> List.of(decisive);
            case Term.EveryYearFrom(int first) -> between(Math.min(first, decisive.year()), decisive.year());
            case Term.Onwards(int first) -> between(Math.min(first, decisive.year()), year);
        };
    }

    private List<Observation> between(int first, int last) {
        return series.stream()
                .filter(figure -> figure.year() >= first && figure.year() <= last)
                .toList();
    }

    private Optional<Boolean> held(List<Observation> years) {
        if (years.stream().anyMatch(figure -> target.holds(figure).equals(Optional.of(false)))) {
            return Optional.of(false);
        }
        return years.stream().allMatch(figure -> target.holds(figure).isPresent())
                ? Optional.of(true)
                : Optional.empty();
    }

    private Verdict verdict(boolean holds, int dataYear, int year) {
        if (year < target.year()) {
            return holds ? Verdict.ATTAINED_EARLY : Verdict.NOT_YET;
        }
        boolean onTime = target.term() instanceof Term.Onwards ? dataYear >= target.year() : dataYear == target.year();
        if (onTime) {
            return holds ? Verdict.ATTAINED : Verdict.MISSED;
        }
        return holds ? Verdict.ATTAINED_PROVISIONALLY : Verdict.MISSED_PROVISIONALLY;
    }

    private Set<Qualifier> qualifiers(Observation decisive, List<Observation> years, int year) {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        if (isUncertain(decisive)) {
            qualifiers.add(Qualifier.WITHIN_UNCERTAINTY);
        }
        if (target.term() instanceof Term.AtDeadline) {
            since(decisive, year).ifPresent(qualifiers::add);
            return qualifiers;
        }
        if (years.getLast().year() - years.getFirst().year() + 1 > years.size()
                || years.getFirst().year() > firstYear()) {
            qualifiers.add(Qualifier.WITH_GAPS);
        }
        if (years.subList(0, years.size() - 1).stream()
                .anyMatch(figure -> target.holds(figure).equals(Optional.of(false)))) {
            qualifiers.add(Qualifier.LAPSED);
        }
        return qualifiers;
    }

    private int firstYear() {
        return switch (target.term()) {
            case Term.AtDeadline() -> target.year();
            case Term.EveryYearFrom(int first) -> first;
            case Term.Onwards(int first) -> first;
        };
    }

    private Optional<Qualifier> since(Observation decisive, int year) {
        return series.stream()
                .filter(figure -> figure.year() > target.year() && figure.year() <= year && figure != decisive)
                .reduce((earlier, later) -> later)
                .flatMap(target::holds)
                .flatMap(holdsNow -> since(target.holds(decisive).orElse(false), holdsNow));
    }

    private static Optional<Qualifier> since(boolean then, boolean now) {
        if (then) {
            return Optional.of(now ? Qualifier.HELD_SINCE : Qualifier.FELL_BACK_SINCE);
        }
        return now ? Optional.of(Qualifier.CAUGHT_UP_SINCE) : Optional.empty();
    }

    private boolean isUncertain(Observation figure) {
        return figure.uncertainty() != null
                && (figure.uncertainty().contains(target.value().doubleValue())
                        || (target.valueTo() != null
                                && figure.uncertainty()
                                        .contains(target.valueTo().doubleValue())));
    }

    private @Nullable BigDecimal margin(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal beyond = value.subtract(target.value());
        if (direction != Direction.PARITY) {
            return beyond.multiply(BigDecimal.valueOf(direction.sign()));
        }
        if (target.comparator() == Comparator.BAND && target.valueTo() != null) {
            return beyond.min(target.valueTo().subtract(value));
        }
        BigDecimal allowed = target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
        return allowed.subtract(beyond.abs());
    }
}
