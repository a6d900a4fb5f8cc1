package gsw.queries.territory;

import gsw.warehouse.model.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way ground went on a day: from a unit before to a unit after.
 *
 * @param from null for a unit of before the records, which {@code note} then names
 * @param to null where the unit ended without a successor
 * @param share of the unit before; null: not known
 */
public record AreaEvent(
        String id,
        Kind kind,
        LocalDate day,
        @Nullable Unit from,
        @Nullable Unit to,
        @Nullable BigDecimal share,
        @Nullable String act,
        @Nullable String note) {

    public enum Kind {
        MERGE,
        SPLIT,
        PARTIAL_TRANSFER,
        RENAME,
        RECODE,
        UPGRADE,
        ABOLISH
    }

    public record Unit(String refArea, Bilingual name) {}

    /** True where the unit itself goes on under its key. */
    boolean staysItself() {
        return from != null && to != null && from.refArea().equals(to.refArea());
    }
}
