package gsw.queries.progress;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is the pace enough? The straight line from the baseline to the milestone, and the path through all milestones
 * (progress-methods, section 3).
 *
 * <pre>
 * PS = (y - y0) / (yT - y0)     share of the way covered
 * TS = (t - t0) / (T - t0)      share of the time used
 * ratio = PS / TS
 * </pre>
 */
public final class LinearPace {

    /** Recorded with every answer, so that it can be repeated under the rules of its day. */
    public static final String VERSION = "linear-pace-1";

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal ON_TRACK = new BigDecimal("0.95");
    private static final BigDecimal BEHIND = new BigDecimal("0.60");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Direction direction;
    private final List<Milestone> milestones;
    private final @Nullable DataPoint baseline;
    private final @Nullable DataPoint latest;

    /** @param milestones in order of year */
    public LinearPace(
            Direction direction, List<Milestone> milestones, @Nullable DataPoint baseline, @Nullable DataPoint latest) {
        this.direction = direction;
        this.milestones = List.copyOf(milestones);
        this.baseline = baseline;
        this.latest = latest;
    }

    /** The pace towards one of the milestones, counted from the baseline. */
    public Pace towards(Milestone milestone) {
        if (latest == null) {
            return Pace.none(Reason.NO_DATA, null);
        }
        BigDecimal y = latest.value();
        if (y == null) {
            return Pace.none(Reason.BOUND_DOES_NOT_DECIDE, null);
        }
        BigDecimal needed = neededPerYear(milestone, y, latest.year());
        if (baseline == null || baseline.value() == null || latest.year() <= baseline.year()) {
            return Pace.none(Reason.ONE_POINT, needed);
        }
        return pace(milestone, baseline.value(), baseline.year(), y, latest.year(), needed);
    }

    private Pace pace(Milestone milestone, BigDecimal y0, int t0, BigDecimal y, int t, @Nullable BigDecimal needed) {
        BigDecimal way = milestone.value().subtract(y0);
        BigDecimal covered = y.subtract(y0);
        BigDecimal observed = covered.divide(BigDecimal.valueOf(t - t0), PRECISION);
        Optional<BigDecimal> path = path(y0, t0, t);
        BigDecimal gap = path.map(p -> sign().multiply(y.subtract(p))).orElse(null);
        if (sign().multiply(way).signum() <= 0 || milestone.year() <= t0) {
            PaceCategory category = categoryWithoutRatio(milestone, t);
            Reason reason = category == null ? Reason.BASELINE_AT_TARGET : null;
            return new Pace(category, reason, null, null, observed, needed, path.orElse(null), gap);
        }
        BigDecimal share = covered.divide(way, PRECISION);
        BigDecimal time = BigDecimal.valueOf(t - t0).divide(BigDecimal.valueOf(milestone.year() - t0), PRECISION);
        BigDecimal ratio = share.divide(time, PRECISION);
        return new Pace(
                category(milestone, t, ratio),
                null,
                ratio,
                share.multiply(HUNDRED),
                observed,
                needed,
                path.orElse(null),
                gap);
    }

    private PaceCategory category(Milestone milestone, int t, BigDecimal ratio) {
        PaceCategory decided = categoryWithoutRatio(milestone, t);
        if (decided != null) {
            return decided;
        }
        if (ratio.compareTo(ON_TRACK) >= 0) {
            return PaceCategory.ON_TRACK;
        }
        if (ratio.compareTo(BEHIND) >= 0) {
            return PaceCategory.BEHIND;
        }
        return ratio.signum() >= 0 ? PaceCategory.FAR_BEHIND : PaceCategory.REVERSING;
    }

    /** The first three categories, which need no ratio; null if none of them applies. */
    private @Nullable PaceCategory categoryWithoutRatio(Milestone milestone, int t) {
        boolean known = milestone.comparator() != Comparator.ABOUT || milestone.tolerance() != null;
        if (known && satisfied(milestone, latest)) {
            return PaceCategory.ATTAINED;
        }
        if (known && t >= milestone.year()) {
            return PaceCategory.MISSED;
        }
        return known && satisfied(milestone, baseline) ? PaceCategory.REGRESSED : null;
    }

    private static boolean satisfied(Milestone milestone, @Nullable DataPoint point) {
        return point != null && AttainmentRule.holds(milestone, point).orElse(false);
    }

    private static @Nullable BigDecimal neededPerYear(Milestone milestone, BigDecimal y, int t) {
        return milestone.year() > t
                ? milestone.value().subtract(y).divide(BigDecimal.valueOf(milestone.year() - t), PRECISION)
                : null;
    }

    /** Where the piecewise straight path through baseline and milestones stands in a year; empty outside of it. */
    private Optional<BigDecimal> path(BigDecimal y0, int t0, int t) {
        var corners = new ArrayList<Corner>();
        corners.add(new Corner(t0, y0));
        milestones.stream().filter(m -> m.year() > t0).forEach(m -> corners.add(new Corner(m.year(), m.value())));
        for (int i = 1; i < corners.size(); i++) {
            if (t <= corners.get(i).year()) {
                return Optional.of(between(corners.get(i - 1), corners.get(i), t));
            }
        }
        return Optional.empty();
    }

    private record Corner(int year, BigDecimal value) {}

    private static BigDecimal between(Corner from, Corner to, int year) {
        return from.value()
                .add(to.value()
                        .subtract(from.value())
                        .multiply(BigDecimal.valueOf(year - from.year()))
                        .divide(BigDecimal.valueOf(to.year() - from.year()), PRECISION));
    }

    private BigDecimal sign() {
        return BigDecimal.valueOf(direction.sign());
    }
}
