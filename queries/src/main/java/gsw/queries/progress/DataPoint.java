package gsw.queries.progress;

import gsw.queries.method.Observation;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a series, with everything needed to go back to the cell it came from.
 *
 * @param value null where only a bound is known ("above 70 %")
 * @param status SDMX observation status: A final, P provisional, E estimate, …
 * @param synthetic true only for generated figures, which are never presented as real
 * @param rebuilt null where the figure stands in a file for this very unit
 */
public record DataPoint(
        TimePeriod period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lowerBound,
        @Nullable BigDecimal upperBound,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String valueAsPrinted,
        String status,
        Source source,
        @Nullable String sourceDetail,
        @Nullable String comment,
        String fileName,
        Place place,
        boolean synthetic,
        @Nullable Rebuilt rebuilt) {

    /** A figure as a source gave it. */
    public DataPoint(
            TimePeriod period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lowerBound,
            @Nullable BigDecimal upperBound,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String valueAsPrinted,
            String status,
            Source source,
            @Nullable String sourceDetail,
            @Nullable String comment,
            String fileName,
            Place place,
            boolean synthetic) {
        this(
                period,
                value,
                lowerBound,
                upperBound,
                numerator,
                denominator,
                valueAsPrinted,
                status,
                source,
                sourceDetail,
                comment,
                fileName,
                place,
                synthetic,
                null);
    }

    /**
     * How a figure was put together from those of the units that were there at its time.
     *
     * @param method sum, ratio_of_sums, quotient or weighted_mean
     * @param parts how many units
     */
    public record Rebuilt(String method, int parts) {}

    /** Who published the figure; the class (census, survey, register, report, press) says how good the evidence is. */
    public record Source(String code, Bilingual name, String sourceClass) {}

    /** The figure alone, as the methods of progress take it. */
    public Observation observation() {
        return new Observation(year(), value, lowerBound, upperBound, null, denominator);
    }

    public int year() {
        return period.year();
    }

    public boolean provisional() {
        return status.equals("P");
    }
}
