package gsw.queries.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is asked for, in Vietnamese.
 *
 * @param indicator its key
 * @param unit code of the unit
 * @param least least possible value, null where there is no bound
 * @param numerator what the numerator counts, null where there is none
 * @param multiplier what numerator over denominator is multiplied by, null where the value is no quotient of the two
 * @param sexes codes of the rows that are asked for: the total alone, or also women and men
 */
public record Question(
        String indicator,
        String name,
        String unit,
        String unitLabel,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable BigDecimal multiplier,
        List<String> sexes) {

    /** True if the value is the part of a whole, in percent. */
    public boolean isShare() {
        return unit.equals("PT");
    }
}
