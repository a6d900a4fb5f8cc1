package gsw.queries.observation;

import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code observation}: the same columns, in four groups. */
public record ObservationRow(Key key, Figure figure, Names names, Origin origin) {

    /** What the figure is about. Together the nine fields name one observation; totals are {@code _T}. */
    public record Key(
            String indicator,
            String refArea,
            String timePeriod,
            String sex,
            String age,
            String urbanisation,
            String ethnicity,
            String breakdown,
            String source) {}

    /**
     * What was observed, in base units.
     *
     * @param value null where it is missing, as the status says, or where only a bound is known
     * @param unitMult power of ten of the printed value; the values here are already multiplied
     * @param correction why the value is not what the source says, a key of dim_correction; null where it is
     * @param status SDMX observation status: A final, P provisional, E estimate, M missing …
     * @param confidentiality SDMX confidentiality status: only F may leave the house
     * @param reportedFor period of the report the figure was sent in, null where it is the figure's own
     */
    public record Figure(
            @Nullable BigDecimal value,
            @Nullable BigDecimal lowerBound,
            @Nullable BigDecimal upperBound,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String unitMeasure,
            int unitMult,
            @Nullable String valueAsPrinted,
            @Nullable String correction,
            String status,
            String confidentiality,
            @Nullable String sourceDetail,
            @Nullable String comment,
            @Nullable String reportedFor) {}

    /** The keys in words, as far as the view resolves them. */
    public record Names(
            String areaCode,
            String areaName,
            AreaLevel areaLevel,
            String areaEdition,
            String indicatorName,
            String codeStatus,
            LocalDate periodStart,
            LocalDate periodEnd) {}

    /** Which cell of which file it came from, and since when it is known. */
    public record Origin(
            LocalDateTime knownFrom,
            boolean synthetic,
            int loadId,
            int fileNo,
            String fileSha256,
            String fileName,
            Place place) {}
}
