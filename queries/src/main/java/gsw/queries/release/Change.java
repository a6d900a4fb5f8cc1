package gsw.queries.release;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.ChangeClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is another one in the newer release.
 *
 * @param subject figure, indicator, area or component
 * @param key of the thing; of new figures their indicator
 * @param name of the thing, or of the indicator of a figure; null where the newer release has none
 * @param figures how many figures it stands for
 */
public record Change(
        ChangeClass changeClass,
        String subject,
        String key,
        @Nullable Bilingual name,
        FigureKey figure,
        Difference difference,
        long figures) {

    /** Which figure; every part is null where the change is no single figure. */
    public record FigureKey(
            @Nullable String indicator,
            @Nullable String refArea,
            @Nullable Bilingual areaName,
            @Nullable String timePeriod,
            @Nullable String dimensions,
            @Nullable String source) {}

    /**
     * How it differs.
     *
     * @param absolute in base units, of figures that were revised or corrected
     * @param percent the same in percent of the value before
     * @param before status, unit or definition before; null where values are what differs
     * @param reason the correction, or why a figure was withdrawn
     */
    public record Difference(
            @Nullable BigDecimal valueBefore,
            @Nullable BigDecimal valueAfter,
            @Nullable BigDecimal absolute,
            @Nullable BigDecimal percent,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
