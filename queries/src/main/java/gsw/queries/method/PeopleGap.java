package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many more, or fewer, persons, agencies or communes meet a target share while the whole stays as it is.
 *
 * @param now positive if more are needed, negative if fewer, 0 if the target is met
 * @param perYear in each year until the deadline, rounded away from zero; equals {@code now} where no whole
 *     year is left
 */
public record PeopleGap(long now, long perYear) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param percent the target, of 100
     * @param yearsLeft to the deadline; 0 or less where it has come
     * @return empty where the whole is not above zero, or the comparator has no single side to reach
     */
    public static Optional<PeopleGap> of(
            Comparator comparator, BigDecimal percent, BigDecimal part, BigDecimal whole, int yearsLeft) {
        if (whole.signum() <= 0) {
            return Optional.empty();
        }
        return needed(comparator, percent.multiply(whole).divide(HUNDRED)).map(count -> {
            BigDecimal missing = count.subtract(part);
            boolean met = comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN
                    ? missing.signum() <= 0
                    : missing.signum() >= 0;
            BigDecimal now = met ? BigDecimal.ZERO : missing.setScale(0, RoundingMode.UP);
            return new PeopleGap(now.longValueExact(), perYear(now, yearsLeft));
        });
    }

    /** False for "exactly", "about" and a band: they can be missed on both sides. */
    public static boolean hasOneSide(Comparator comparator) {
        return needed(comparator, BigDecimal.ONE).isPresent();
    }

    /** The least or the largest whole number that satisfies the comparator; exact, since dividing by 100 is. */
    private static Optional<BigDecimal> needed(Comparator comparator, BigDecimal wanted) {
        BigDecimal up = wanted.setScale(0, RoundingMode.CEILING);
        BigDecimal down = wanted.setScale(0, RoundingMode.FLOOR);
        return switch (comparator) {
            case AT_LEAST -> Optional.of(up);
            case MORE_THAN -> Optional.of(down.add(BigDecimal.ONE));
            case AT_MOST -> Optional.of(down);
            case BELOW -> Optional.of(up.subtract(BigDecimal.ONE));
            case EQUAL, ABOUT, BAND -> Optional.empty();
        };
    }

    private static long perYear(BigDecimal now, int yearsLeft) {
        return yearsLeft <= 0
                ? now.longValueExact()
                : now.divide(BigDecimal.valueOf(yearsLeft), 0, RoundingMode.UP).longValueExact();
    }
}
