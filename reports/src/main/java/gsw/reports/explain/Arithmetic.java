package gsw.reports.explain;

import gsw.reports.text.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formulas with their numbers put in, as one would work them out by hand. */
record Arithmetic(Wording wording) {

    private static final int DECIMALS = 6;

    /** With as many decimals as it has, six at most. */
    String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(Math.min(DECIMALS, Math.max(0, value.scale())), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return wording.figures().fixed(value, Math.max(0, rounded.scale()));
    }

    /** {@code (111,4 − 112,06) / (109 − 112,06) = 0,2157}. */
    String quotient(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
        BigDecimal result = a.subtract(b).divide(c.subtract(d), MathContext.DECIMAL128);
        return "(%s − %s) / (%s − %s) = %s".formatted(number(a), number(b), number(c), number(d), number(result));
    }

    /** Years are written as they are, without marks of thousands. */
    String ofYears(int a, int b, int c, int d) {
        BigDecimal result = BigDecimal.valueOf(a - b).divide(BigDecimal.valueOf(c - d), MathContext.DECIMAL128);
        return "(%d − %d) / (%d − %d) = %s".formatted(a, b, c, d, number(result));
    }

    /** {@code (109 − 111,4) / (2030 − 2024) = −0,4}. */
    String perYear(BigDecimal to, BigDecimal from, int last, int first) {
        BigDecimal result = to.subtract(from).divide(BigDecimal.valueOf(last - first), MathContext.DECIMAL128);
        return "(%s − %s) / (%d − %d) = %s".formatted(number(to), number(from), last, first, number(result));
    }
}
