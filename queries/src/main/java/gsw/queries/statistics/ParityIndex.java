package gsw.queries.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Women's value over men's, and the gap between them. UNESCO's adjusted form treats both disadvantages alike and stays
 * below 2; from 0.97 to 1.03 it speaks of parity.
 */
public record ParityIndex(BigDecimal women, BigDecimal men) {

    private static final BigDecimal PARITY_FROM = new BigDecimal("0.97");
    private static final BigDecimal PARITY_TO = new BigDecimal("1.03");

    /** Women's value over men's; empty where men's is zero. */
    public Optional<BigDecimal> value() {
        return men.signum() == 0 ? Optional.empty() : Optional.of(women.divide(men, MathContext.DECIMAL128));
    }

    /** 2 - 1/GPI where the index is above 1, else the index itself. */
    public Optional<BigDecimal> adjusted() {
        return value().map(index -> index.compareTo(BigDecimal.ONE) <= 0
                ? index
                : BigDecimal.TWO.subtract(BigDecimal.ONE.divide(index, MathContext.DECIMAL128)));
    }

    /** Women's less men's value, in points. */
    public BigDecimal gap() {
        return women.subtract(men);
    }

    /** By the index as it is, not the adjusted one. */
    public Optional<Boolean> isParity() {
        return value().map(index -> index.compareTo(PARITY_FROM) >= 0 && index.compareTo(PARITY_TO) <= 0);
    }
}
