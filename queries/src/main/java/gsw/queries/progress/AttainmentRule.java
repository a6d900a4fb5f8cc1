package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Reason;
import gsw.queries.method.Target;
import gsw.queries.method.TargetCheck;
import gsw.queries.method.Term;
import gsw.warehouse.model.Direction;
import java.util.List;
import java.util.Optional;

/** When a target of the strategy is met: the letter of its comparator, from the strategy's first year on. */
public final class AttainmentRule {

    /** Recorded with every verdict, so that it can be repeated under the rules of its day. */
    public static final String VERSION = TargetCheck.VERSION;

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
        TargetCheck check = check(milestone, direction, series);
        Attainment attainment = check.in(year);
        return check.decisive(year)
                .filter(figure -> isTooOld(figure.year()) && attainment.reason() != Reason.NOT_DUE)
                .map(figure -> Attainment.notAssessable(Reason.TOO_OLD, year - figure.year()))
                .orElse(attainment);
    }

    /** The figure that decides; empty without any up to the year. */
    static Optional<DataPoint> decisive(Milestone milestone, Direction direction, List<DataPoint> series, int year) {
        return check(milestone, direction, series)
                .decisive(year)
                .flatMap(figure -> series.stream()
                        .filter(point -> point.year() == figure.year())
                        .findFirst());
    }

    static boolean isTooOld(int dataYear) {
        return dataYear < OLDEST_USABLE_YEAR;
    }

    private static TargetCheck check(Milestone milestone, Direction direction, List<DataPoint> series) {
        return new TargetCheck(
                target(milestone, direction),
                direction,
                series.stream().map(DataPoint::observation).toList());
    }

    /** The target with the years in which it must hold. */
    static Target target(Milestone milestone, Direction direction) {
        Optional<Integer> from = Optional.ofNullable(milestone.effectiveFrom());
        if (direction == Direction.MAINTAIN) {
            return milestone.target().during(new Term.EveryYearFrom(from.orElse(STRATEGY_START)));
        }
        return from.map(year -> milestone.target().during(new Term.Onwards(year)))
                .orElseGet(milestone::target);
    }
}
