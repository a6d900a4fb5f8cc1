package gsw.queries.method;

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
    private final List<Target> targets;
    private final @Nullable Observation baseline;
    private final @Nullable Observation latest;

    /** @param targets in order of year */
    public LinearPace(
            Direction direction, List<Target> targets, @Nullable Observation baseline, @Nullable Observation latest) {
        this.direction = direction;
        this.targets = List.copyOf(targets);
        this.baseline = baseline;
        this.latest = latest;
    }

    /** The pace towards one of the targets, counted from the baseline. */
    public Pace towards(Target target) {
        if (latest == null) {
            return Pace.none(Reason.NO_DATA, null);
        }
        BigDecimal y = latest.value();
        if (y == null) {
            return Pace.none(Reason.BOUND_DOES_NOT_DECIDE, null);
        }
        BigDecimal needed = neededPerYear(target, y, latest.year());
        if (baseline == null || baseline.value() == null || latest.year() <= baseline.year()) {
            return Pace.none(Reason.ONE_POINT, needed);
        }
        return pace(target, baseline.value(), baseline.year(), y, latest.year(), needed);
    }

    private Pace pace(Target target, BigDecimal y0, int t0, BigDecimal y, int t, @Nullable BigDecimal needed) {
        BigDecimal way = target.aim(direction).subtract(y0);
        BigDecimal covered = y.subtract(y0);
        BigDecimal observed = covered.divide(BigDecimal.valueOf(t - t0), PRECISION);
        Optional<BigDecimal> path = path(y0, t0, t);
        BigDecimal gap = path.map(p -> sign().multiply(y.subtract(p))).orElse(null);
        if (sign().multiply(way).signum() <= 0 || target.year() <= t0) {
            PaceCategory category = categoryWithoutRatio(target, t);
            Reason reason = category == null ? Reason.BASELINE_AT_TARGET : null;
            return new Pace(category, reason, null, null, observed, needed, path.orElse(null), gap);
        }
        BigDecimal share = covered.divide(way, PRECISION);
        BigDecimal time = BigDecimal.valueOf(t - t0).divide(BigDecimal.valueOf(target.year() - t0), PRECISION);
        BigDecimal ratio = share.divide(time, PRECISION);
        return new Pace(
                category(target, t, ratio),
                null,
                ratio,
                share.multiply(HUNDRED),
                observed,
                needed,
                path.orElse(null),
                gap);
    }

    private PaceCategory category(Target target, int t, BigDecimal ratio) {
        PaceCategory decided = categoryWithoutRatio(target, t);
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
    private @Nullable PaceCategory categoryWithoutRatio(Target target, int t) {
        boolean known = target.isAssessable();
        if (known && satisfied(target, latest)) {
            return PaceCategory.ATTAINED;
        }
        if (known && t >= target.year()) {
            return PaceCategory.MISSED;
        }
        return known && satisfied(target, baseline) ? PaceCategory.REGRESSED : null;
    }

    private static boolean satisfied(Target target, @Nullable Observation point) {
        return point != null && target.holds(point).orElse(false);
    }

    private @Nullable BigDecimal neededPerYear(Target target, BigDecimal y, int t) {
        return target.year() > t
                ? target.aim(direction).subtract(y).divide(BigDecimal.valueOf(target.year() - t), PRECISION)
                : null;
    }

    /** Where the piecewise straight path through baseline and milestones stands in a year; empty outside of it. */
    private Optional<BigDecimal> path(BigDecimal y0, int t0, int t) {
        var corners = new ArrayList<Corner>();
        corners.add(new Corner(t0, y0));
        targets.stream().filter(m -> m.year() > t0).forEach(m -> corners.add(new Corner(m.year(), m.aim(direction))));
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
