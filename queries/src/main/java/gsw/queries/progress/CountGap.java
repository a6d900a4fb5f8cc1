package gsw.queries.progress;

import gsw.queries.method.PeopleGap;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many more, or fewer, of the counted women, agencies or communes a percentage needs to satisfy its target while the
 * whole stays as it is.
 *
 * @param missing positive if more are needed, negative if fewer
 * @param perYear in each year from the year of assessment to the milestone; as {@code missing} where no year is left
 * @param numerator how many there are now; worked out from percentage and whole where the source gives only these
 * @param population where the whole was taken from; null where the figure gives it
 */
public record CountGap(
        long missing,
        long perYear,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable Whole population) {

    /** Recorded with every answer. */
    public static final String VERSION = "people-gap-2";

    private static final String PERCENT = "PT";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PRINTED_PRECISION = new BigDecimal("0.06");

    /**
     * Empty where nothing is missing, the whole is unknown, the counts do not give the percentage, or the target has no
     * single side to reach.
     *
     * @param year of assessment
     */
    public static Optional<CountGap> of(ComponentProgress progress, MilestoneProgress milestone, int year) {
        DataPoint latest = progress.latest();
        return latest != null && isAskedFor(progress, milestone)
                ? of(latest, progress.population(), milestone.milestone(), year)
                : Optional.empty();
    }

    /** True where a gap would be told if anybody said of how many the percentage is. */
    public static boolean lacksWhole(ComponentProgress progress, MilestoneProgress milestone) {
        DataPoint latest = progress.latest();
        return latest != null
                && latest.value() != null
                && isAskedFor(progress, milestone)
                && latest.denominator() == null
                && progress.population() == null
                && PeopleGap.hasOneSide(milestone.milestone().comparator());
    }

    private static boolean isAskedFor(ComponentProgress progress, MilestoneProgress milestone) {
        return milestone.attainment().verdict().notMet()
                && progress.component().unit().equals(PERCENT);
    }

    static Optional<CountGap> of(DataPoint point, @Nullable Whole population, Milestone milestone, int year) {
        @Nullable Whole taken = point.denominator() == null ? population : null;
        @Nullable BigDecimal denominator = taken == null ? point.denominator() : taken.persons();
        if (denominator == null) {
            return Optional.empty();
        }
        int yearsLeft = milestone.year() - year;
        Comparator comparator = milestone.comparator();
        return numerator(point, denominator)
                .flatMap(part -> PeopleGap.of(comparator, milestone.value(), part, denominator, yearsLeft)
                        .filter(gap -> gap.now() != 0)
                        .map(gap -> new CountGap(gap.now(), gap.perYear(), part, denominator, taken)));
    }

    private static Optional<BigDecimal> numerator(DataPoint point, BigDecimal denominator) {
        BigDecimal numerator = point.numerator();
        BigDecimal value = point.value();
        if (value == null || denominator.signum() <= 0) {
            return Optional.empty();
        }
        if (numerator == null) {
            return Optional.of(value.multiply(denominator).divide(HUNDRED, MathContext.DECIMAL128));
        }
        BigDecimal percentage = HUNDRED.multiply(numerator).divide(denominator, MathContext.DECIMAL64);
        return percentage.subtract(value).abs().compareTo(PRINTED_PRECISION) <= 0
                ? Optional.of(numerator)
                : Optional.empty();
    }
}
