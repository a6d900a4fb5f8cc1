package gsw.queries.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one method.
 *
 * @param measure in kebab case: {@code pace-ratio}
 * @param year the deadline of the target it speaks of; without one the year of the latest figure
 * @param value in full precision; null with a reason, or where the answer is a category alone
 * @param category code of the method's own classes: {@code on_track}
 * @param reason why there is no answer, or what to know with the value
 */
public record MethodResult(
        String measure,
        int year,
        @Nullable BigDecimal value,
        @Nullable String category,
        @Nullable Reason reason) {

    static MethodResult of(String measure, int year, @Nullable BigDecimal value) {
        return new MethodResult(measure, year, value, null, null);
    }

    /** @param value finite, else the growth behind it is not defined */
    static MethodResult of(String measure, int year, double value, @Nullable String category) {
        return Double.isFinite(value)
                ? new MethodResult(measure, year, BigDecimal.valueOf(value), category, null)
                : none(measure, year, Reason.GROWTH_UNDEFINED);
    }

    static MethodResult of(String measure, int year, double value) {
        return of(measure, year, value, null);
    }

    static MethodResult category(String measure, int year, String category) {
        return new MethodResult(measure, year, null, category, null);
    }

    public static MethodResult none(String measure, int year, Reason reason) {
        return new MethodResult(measure, year, null, null, reason);
    }

    MethodResult with(Reason remark) {
        return new MethodResult(measure, year, value, category, remark);
    }
}
