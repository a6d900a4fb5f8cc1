package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be reached by a year (progress-methods, section 2). Comparisons are of exact decimals.
 *
 * @param year the deadline
 * @param value what is asked for; the lower end of a band
 * @param valueTo upper end of a band, else null
 * @param tolerance how far from an "about" value still counts; null when none is recorded
 */
public record Target(
        int year,
        Comparator comparator,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable BigDecimal tolerance,
        Ends ends,
        Term term) {

    public static Target of(int year, Comparator comparator, BigDecimal value) {
        return new Target(year, comparator, value, null, null, Ends.CLOSED, Term.AT_DEADLINE);
    }

    public Target about(BigDecimal recordedTolerance) {
        return new Target(year, Comparator.ABOUT, value, null, recordedTolerance, ends, term);
    }

    public Target band(BigDecimal upperEnd, Ends bandEnds) {
        return new Target(year, Comparator.BAND, value, upperEnd, null, bandEnds, term);
    }

    public Target during(Term years) {
        return new Target(year, comparator, value, valueTo, tolerance, ends, years);
    }

    /** False for "about" without a recorded tolerance, and for a band without an upper end. */
    public boolean isAssessable() {
        return switch (comparator) {
            case ABOUT -> tolerance != null;
            case BAND -> valueTo != null;
            case AT_LEAST, MORE_THAN, AT_MOST, BELOW, EQUAL -> true;
        };
    }

    /** Whether a figure stands to the target as the comparator says; empty if only a bound is known and it does not decide. */
    public Optional<Boolean> holds(Observation figure) {
        if (!isAssessable()) {
            return Optional.empty();
        }
        if (figure.value() != null) {
            return Optional.of(holds(figure.value()));
        }
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> decidedByBounds(figure.lowerBound(), figure.upperBound());
            case AT_MOST, BELOW -> decidedByBounds(figure.upperBound(), figure.lowerBound());
            case EQUAL, ABOUT, BAND -> Optional.empty();
        };
    }

    // The far bound on the good side proves it holds; the near bound on the bad side proves it does not.
    private Optional<Boolean> decidedByBounds(@Nullable BigDecimal worst, @Nullable BigDecimal best) {
        if (worst != null && holds(worst)) {
            return Optional.of(true);
        }
        if (best != null && !holds(best)) {
            return Optional.of(false);
        }
        return Optional.empty();
    }

    /** The value on the way: of a band the end that is met first, coming from the bad side. */
    public BigDecimal aim(Direction direction) {
        return direction == Direction.DECREASE && comparator == Comparator.BAND && valueTo != null ? valueTo : value;
    }

    public boolean holds(BigDecimal figure) {
        int order = figure.compareTo(value);
        return switch (comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
            case EQUAL -> order == 0;
            case ABOUT -> tolerance != null && figure.subtract(value).abs().compareTo(tolerance) <= 0;
            case BAND -> order >= (ends.includesLower() ? 0 : 1) && isBelowUpperEnd(figure);
        };
    }

    private boolean isBelowUpperEnd(BigDecimal figure) {
        return valueTo != null && figure.compareTo(valueTo) <= (ends.includesUpper() ? 0 : -1);
    }
}
