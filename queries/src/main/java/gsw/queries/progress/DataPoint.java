package gsw.queries.progress;

import gsw.queries.method.Observation;
import gsw.queries.statistics.Interval;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a series, with everything needed to go back to the cell it came from.
 *
 * @param value null where only a bound is known ("above 70 %")
 * @param status SDMX observation status: A final, P provisional, E estimate, …
 * @param synthetic true only for generated figures, which are never presented as real
 * @param rebuilt null where the figure stands in a file for this very unit
 * @param uncertainty 95 % interval of a survey's figure whose counts are known, else null
 * @param origin null for a figure that is in no warehouse
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
        @Nullable Rebuilt rebuilt,
        @Nullable Interval uncertainty,
        @Nullable Origin origin) {

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
                null,
                null,
                null);
    }

    /**
     * How a figure was put together from those of the units that were there at its time.
     *
     * @param method sum, ratio_of_sums, quotient or weighted_mean
     * @param parts how many units
     */
    public record Rebuilt(String method, int parts) {}

    /**
     * Where the warehouse keeps a figure.
     *
     * @param knownFrom since when it is known
     * @param revisions how often its value was changed by a later file
     */
    public record Origin(
            String indicator,
            String refArea,
            String sex,
            String age,
            String urbanisation,
            String ethnicity,
            String breakdown,
            LocalDateTime knownFrom,
            int loadId,
            int revisions) {}

    /** What the numerators and denominators of a source count. */
    public enum Counts {
        /** The whole; those of a survey are raised to it. */
        WHOLE,
        /** The persons asked. */
        SAMPLE
    }

    /** Who published the figure; the class (census, survey, register, report, press) says how good the evidence is. */
    public record Source(String code, Bilingual name, String sourceClass, Counts counts) {

        public Source(String code, Bilingual name, String sourceClass) {
            this(code, name, sourceClass, Counts.WHOLE);
        }
    }

    /** The figure alone, as the methods of progress take it. */
    public Observation observation() {
        return new Observation(year(), value, lowerBound, upperBound, uncertainty, denominator);
    }

    public int year() {
        return period.year();
    }

    /** How often it was changed by a later file; 0 where nobody knows. */
    public int revisions() {
        return origin == null ? 0 : origin.revisions();
    }

    public boolean provisional() {
        return status.equals("P");
    }
}
