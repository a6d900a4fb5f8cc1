package gsw.queries.gap;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of women beside that of men, from the same source, place and time.
 *
 * @param series what the two are about
 * @param gap women's figure minus men's, in the unit of the indicator: points where that is percent
 * @param parityIndex women's figure by men's, 1 at parity; null where men's is 0
 * @param adjustedParityIndex the same made symmetric as UNESCO publishes it: {@code 2 − 1/index} above 1
 * @param femaleShare women among both, in percent; of counts only
 */
public record SexGap(
        Series series,
        String timePeriod,
        BigDecimal femaleValue,
        BigDecimal maleValue,
        BigDecimal gap,
        @Nullable Double parityIndex,
        @Nullable Double adjustedParityIndex,
        @Nullable Double femaleShare,
        boolean preliminary) {

    /** What stays the same from year to year. */
    public record Series(
            String indicator,
            String indicatorName,
            String refArea,
            String areaName,
            String age,
            String urbanisation,
            String ethnicity,
            String breakdown,
            String source,
            String unitMeasure) {}
}
