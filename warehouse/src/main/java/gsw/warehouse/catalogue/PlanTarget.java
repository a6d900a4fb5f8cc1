package gsw.warehouse.catalogue;

import gsw.warehouse.model.Comparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value that a locality's plan asks for.
 *
 * @param value in the unit of the component
 * @param valueTo upper end of a band
 * @param tolerance how far from an "about" value still counts; null when the document records none
 * @param baselineYear the year the plan starts from
 * @param agency whom the plan makes responsible
 */
public record PlanTarget(
        String componentId,
        int milestoneYear,
        Comparator comparator,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable BigDecimal tolerance,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baselineValue,
        @Nullable String agency,
        @Nullable String note) {}
