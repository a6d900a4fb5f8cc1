package gsw.queries.progress;

import gsw.queries.method.Ends;
import gsw.queries.method.Target;
import gsw.queries.method.Term;
import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dated target value.
 *
 * @param valueTo upper end of a band
 * @param tolerance how far from an "about" value still counts; null when the document records none
 * @param effectiveFrom for "from 2025 on": no verdict for an earlier year
 * @param refArea whose plan asks for it: {@code VN} for the national value
 */
public record Milestone(
        int year,
        Comparator comparator,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable BigDecimal tolerance,
        @Nullable Integer effectiveFrom,
        @Nullable String documentNo,
        String refArea) {

    /** What is asked for, without who asks; in which years it must hold is for the rule of the document to say. */
    public Target target() {
        return new Target(year, comparator, value, valueTo, tolerance, Ends.CLOSED, Term.AT_DEADLINE);
    }
}
