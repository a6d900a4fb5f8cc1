package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method is given: one series, its targets, and what is known of its scale.
 *
 * @param observations oldest first, one a year
 * @param targets in order of year
 * @param baselineYear the pace is counted from the first figure of this year or later; null for the first of all
 * @param limit natural limit of the values, such as 100 for a share; null if there is none
 * @param resolution how fine the values are published (0.1); null for as many decimals as the finest of them
 * @param extent what the values can be at all
 */
public record ProgressCase(
        Direction direction,
        List<Observation> observations,
        List<Target> targets,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal resolution,
        Extent extent) {

    /** What values can be: it decides on which scale a line is drawn. */
    public enum Extent {
        /** From 0 to a limit. */
        SHARE,
        /** Rates, ratios and counts: without an upper limit, though all may lie below 100. */
        OPEN,
        /** Nobody said; values that all lie between 0 and the limit are taken for shares. */
        UNTOLD
    }

    /** A case of which nobody said what its values can be. */
    public ProgressCase(
            Direction direction,
            List<Observation> observations,
            List<Target> targets,
            @Nullable Integer baselineYear,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal resolution) {
        this(direction, observations, targets, baselineYear, limit, resolution, Extent.UNTOLD);
    }

    public ProgressCase {
        observations = observations.stream()
                .sorted(java.util.Comparator.comparingInt(Observation::year))
                .toList();
        targets = targets.stream()
                .sorted(java.util.Comparator.comparingInt(Target::year))
                .toList();
    }

    /** Figures with a value, not only a bound. */
    List<Observation> values() {
        for (Observation figure : observations) {
            if (figure.value() == null) {
                return observations.stream()
                        .filter(each -> each.value() != null)
                        .toList();
            }
        }
        return observations;
    }

    Optional<Observation> latest() {
        List<Observation> values = values();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    Optional<Observation> baseline() {
        for (Observation figure : observations) {
            if (figure.value() != null && (baselineYear == null || figure.year() >= baselineYear)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** Year of the latest figure, if only a bound; 0 without any. */
    int lastYear() {
        return observations.isEmpty() ? 0 : observations.getLast().year();
    }

    /** The targets, or nothing to reach: one empty. */
    List<Optional<Target>> targetsOrNone() {
        return targets.isEmpty()
                ? List.of(Optional.empty())
                : targets.stream().map(Optional::of).toList();
    }

    /**
     * For a parity the same case told as a distance: how far from the target value, or from the nearer end of what still
     * counts, which has to fall to zero. Other cases are as they are.
     */
    ProgressCase asDistanceTo(Target target) {
        if (direction != Direction.PARITY) {
            return this;
        }
        List<Observation> distances = values().stream()
                .map(figure -> Observation.of(figure.year(), distance(value(figure), target)))
                .toList();
        Comparator comparator = target.isAssessable() ? Comparator.AT_MOST : Comparator.ABOUT;
        Target none = Target.of(target.year(), comparator, BigDecimal.ZERO);
        return new ProgressCase(Direction.DECREASE, distances, List.of(none), baselineYear, null, resolution, extent);
    }

    /** The target as {@link #asDistanceTo} tells it. */
    Target told(Target target) {
        return direction == Direction.PARITY ? asDistanceTo(target).targets().getFirst() : target;
    }

    private static BigDecimal distance(BigDecimal value, Target target) {
        if (target.comparator() == Comparator.BAND && target.valueTo() != null) {
            return target.value()
                    .subtract(value)
                    .max(value.subtract(target.valueTo()))
                    .max(BigDecimal.ZERO);
        }
        BigDecimal allowed = target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
        return value.subtract(target.value()).abs().subtract(allowed).max(BigDecimal.ZERO);
    }

    /** @throws IllegalArgumentException for a figure that is only a bound */
    static BigDecimal value(Observation figure) {
        if (figure.value() == null) {
            throw new IllegalArgumentException("The figure of " + figure.year() + " is only a bound");
        }
        return figure.value();
    }
}
