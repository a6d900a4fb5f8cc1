package gsw.queries.progress;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is a target met? By the letter of its comparator, on exact decimals, never on a displayed rounding (progress-methods,
 * section 2).
 */
public final class AttainmentRule {

    /** Recorded with every verdict, so that it can be repeated under the rules of its day. */
    public static final String VERSION = "attainment-1";

    /** The strategy runs from 2021; what must be kept is kept from then on unless the target names a later year. */
    private static final int STRATEGY_START = 2021;

    /**
     * The strategy took the figures of the census round of 2019 as its starting state. An older figure says nothing of
     * its targets: a sex ratio of 2012 must not tell a province in 2025 that it met one.
     */
    private static final int OLDEST_USABLE_YEAR = 2019;

    private AttainmentRule() {}

    /**
     * @param series figures up to the year of assessment, oldest first
     * @param year the year the assessment speaks for
     */
    public static Attainment assess(Milestone milestone, Direction direction, List<DataPoint> series, int year) {
        if (milestone.effectiveFrom() != null && year < milestone.effectiveFrom()) {
            return new Attainment(Verdict.NOT_DUE, Reason.NOT_DUE, null, null);
        }
        Optional<DataPoint> decisive = decisive(series, milestone.year(), year);
        if (decisive.isEmpty()) {
            return Attainment.notAssessable(Reason.NO_DATA, null);
        }
        DataPoint point = decisive.get();
        int age = year - point.year();
        if (point.year() < OLDEST_USABLE_YEAR) {
            return Attainment.notAssessable(Reason.TOO_OLD, age);
        }
        if (milestone.comparator() == Comparator.ABOUT && milestone.tolerance() == null) {
            return Attainment.notAssessable(Reason.NO_TOLERANCE, age);
        }
        Optional<Boolean> met =
                direction == Direction.MAINTAIN ? keptSince(milestone, series, point.year()) : holds(milestone, point);
        return met.map(holds -> new Attainment(
                        verdict(holds, point.year(), milestone.year(), year),
                        null,
                        margin(milestone, direction, point.value()),
                        age))
                .orElseGet(() -> Attainment.notAssessable(Reason.BOUND_DOES_NOT_DECIDE, age));
    }

    // Before the milestone year the latest figure counts. From then on the figure of the milestone year itself does;
    // without one the latest earlier figure stands in for it, and failing that the first later one.
    private static Optional<DataPoint> decisive(List<DataPoint> series, int milestoneYear, int year) {
        int last = Math.min(milestoneYear, year);
        Optional<DataPoint> upTo =
                series.stream().filter(point -> point.year() <= last).reduce((earlier, later) -> later);
        return upTo.isPresent()
                ? upTo
                : series.stream().filter(point -> point.year() <= year).findFirst();
    }

    private static Optional<Boolean> keptSince(Milestone milestone, List<DataPoint> series, int lastYear) {
        int firstYear = milestone.effectiveFrom() == null ? STRATEGY_START : milestone.effectiveFrom();
        List<DataPoint> years = series.stream()
                .filter(point -> point.year() >= Math.min(firstYear, lastYear) && point.year() <= lastYear)
                .toList();
        if (years.stream().anyMatch(point -> holds(milestone, point).equals(Optional.of(false)))) {
            return Optional.of(false);
        }
        return years.stream().allMatch(point -> holds(milestone, point).isPresent())
                ? Optional.of(true)
                : Optional.empty();
    }

    private static Verdict verdict(boolean holds, int dataYear, int milestoneYear, int year) {
        if (year < milestoneYear) {
            return holds ? Verdict.ATTAINED_EARLY : Verdict.NOT_YET;
        }
        if (dataYear == milestoneYear) {
            return holds ? Verdict.ATTAINED : Verdict.MISSED;
        }
        return holds ? Verdict.ATTAINED_PROVISIONALLY : Verdict.MISSED_PROVISIONALLY;
    }

    /** Whether a figure stands to the target value as the comparator says; empty if only a bound is known and it does not decide. */
    static Optional<Boolean> holds(Milestone milestone, DataPoint point) {
        if (point.value() != null) {
            return Optional.of(holds(milestone, point.value()));
        }
        return switch (milestone.comparator()) {
            case AT_LEAST, MORE_THAN -> decidedByBounds(milestone, point.lowerBound(), point.upperBound());
            case AT_MOST, BELOW -> decidedByBounds(milestone, point.upperBound(), point.lowerBound());
            case EQUAL, ABOUT, BAND -> Optional.empty();
        };
    }

    // The far bound on the good side proves it holds; the near bound on the bad side proves it does not.
    private static Optional<Boolean> decidedByBounds(
            Milestone milestone, @Nullable BigDecimal worst, @Nullable BigDecimal best) {
        if (worst != null && holds(milestone, worst)) {
            return Optional.of(true);
        }
        if (best != null && !holds(milestone, best)) {
            return Optional.of(false);
        }
        return Optional.empty();
    }

    private static boolean holds(Milestone milestone, BigDecimal value) {
        int order = value.compareTo(milestone.value());
        return switch (milestone.comparator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
            case EQUAL -> order == 0;
            case ABOUT ->
                milestone.tolerance() != null
                        && value.subtract(milestone.value()).abs().compareTo(milestone.tolerance()) <= 0;
            case BAND -> order >= 0 && milestone.valueTo() != null && value.compareTo(milestone.valueTo()) <= 0;
        };
    }

    private static @Nullable BigDecimal margin(Milestone milestone, Direction direction, @Nullable BigDecimal value) {
        return value == null ? null : value.subtract(milestone.value()).multiply(BigDecimal.valueOf(direction.sign()));
    }
}
