package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.progress.DataPoint.Source;
import gsw.queries.progress.Provenance.FileKey;
import gsw.queries.statistics.Interval;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A fact and the component it may count for, as it is read; told as a point of a series. */
record FigureRow(Record row, Provenance provenance) {

    /** What is read of each. */
    static final List<Field<?>> FIELDS = List.of(
            DIM_COMPONENT_MEASURE.COMPONENT_ID,
            DIM_COMPONENT_MEASURE.RANK,
            FACT_OBSERVATION.INDICATOR,
            FACT_OBSERVATION.REF_AREA,
            FACT_OBSERVATION.TIME_PERIOD,
            FACT_OBSERVATION.SEX,
            FACT_OBSERVATION.AGE,
            FACT_OBSERVATION.URBANISATION,
            FACT_OBSERVATION.ETHNICITY,
            FACT_OBSERVATION.BREAKDOWN,
            FACT_OBSERVATION.SOURCE,
            FACT_OBSERVATION.OBS_VALUE,
            FACT_OBSERVATION.LOWER_BOUND,
            FACT_OBSERVATION.UPPER_BOUND,
            FACT_OBSERVATION.NUMERATOR,
            FACT_OBSERVATION.DENOMINATOR,
            FACT_OBSERVATION.UNIT_MEASURE,
            FACT_OBSERVATION.VALUE_AS_PRINTED,
            FACT_OBSERVATION.OBS_STATUS,
            FACT_OBSERVATION.SOURCE_DETAIL,
            FACT_OBSERVATION.COMMENT_OBS,
            FACT_OBSERVATION.SHEET,
            FACT_OBSERVATION.ROW_NO,
            FACT_OBSERVATION.COLUMN_NO,
            FACT_OBSERVATION.IS_SYNTHETIC,
            FACT_OBSERVATION.KNOWN_FROM,
            FACT_OBSERVATION.LOAD_ID,
            FACT_OBSERVATION.FILE_NO,
            FACT_OBSERVATION.BASIS_METHOD,
            FACT_OBSERVATION.PARTS,
            FACT_OBSERVATION.BASIS_REASON);

    <T> T get(Field<T> field) {
        return row.get(field);
    }

    /** The figure itself. */
    DataPoint point() {
        return point(
                get(FACT_OBSERVATION.OBS_VALUE),
                get(FACT_OBSERVATION.NUMERATOR),
                get(FACT_OBSERVATION.DENOMINATOR),
                get(FACT_OBSERVATION.VALUE_AS_PRINTED));
    }

    /** What is worked out from it and from others. */
    DataPoint point(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String printed) {
        Source source = source();
        return new DataPoint(
                TimePeriod.parse(get(FACT_OBSERVATION.TIME_PERIOD)).orElseThrow(),
                value != null ? plain(value) : share(numerator, denominator),
                get(FACT_OBSERVATION.LOWER_BOUND),
                get(FACT_OBSERVATION.UPPER_BOUND),
                numerator,
                denominator,
                printed,
                get(FACT_OBSERVATION.OBS_STATUS),
                source,
                get(FACT_OBSERVATION.SOURCE_DETAIL),
                get(FACT_OBSERVATION.COMMENT_OBS),
                fileName(),
                place(),
                get(FACT_OBSERVATION.IS_SYNTHETIC),
                rebuilt(),
                SamplingError.of(published(value), get(FACT_OBSERVATION.UNIT_MEASURE), source, numerator, denominator),
                origin());
    }

    private Source source() {
        return Objects.requireNonNull(
                provenance.sources().get(get(FACT_OBSERVATION.SOURCE)), "A figure of a source the catalogue lacks");
    }

    /** Two bounds beside a value are the interval the source publishes; alone they are all that is known. */
    private @Nullable Interval published(@Nullable BigDecimal value) {
        @Nullable BigDecimal lower = get(FACT_OBSERVATION.LOWER_BOUND);
        @Nullable BigDecimal upper = get(FACT_OBSERVATION.UPPER_BOUND);
        return value == null || lower == null || upper == null || lower.compareTo(upper) > 0
                ? null
                : new Interval(lower.doubleValue(), upper.doubleValue());
    }

    private String fileName() {
        var key = new FileKey(get(FACT_OBSERVATION.LOAD_ID), get(FACT_OBSERVATION.FILE_NO));
        return Objects.requireNonNull(provenance.fileNames().get(key), "A figure of a file that was not loaded");
    }

    private DataPoint.Origin origin() {
        return new DataPoint.Origin(
                get(FACT_OBSERVATION.INDICATOR),
                get(FACT_OBSERVATION.REF_AREA),
                get(FACT_OBSERVATION.SEX),
                get(FACT_OBSERVATION.AGE),
                get(FACT_OBSERVATION.URBANISATION),
                get(FACT_OBSERVATION.ETHNICITY),
                get(FACT_OBSERVATION.BREAKDOWN),
                get(FACT_OBSERVATION.KNOWN_FROM),
                get(FACT_OBSERVATION.LOAD_ID),
                provenance.revisions().of(row));
    }

    /** A figure put together from several has no cell of its own. */
    private Place place() {
        @Nullable Long rowNo = get(FACT_OBSERVATION.ROW_NO);
        @Nullable Integer columnNo = get(FACT_OBSERVATION.COLUMN_NO);
        return new Place(get(FACT_OBSERVATION.SHEET), rowNo == null ? 0 : rowNo, columnNo == null ? 0 : columnNo);
    }

    private DataPoint.@Nullable Rebuilt rebuilt() {
        @Nullable String method = get(FACT_OBSERVATION.BASIS_METHOD);
        return method == null || method.equals("reported") || method.equals("carried")
                ? null
                : new DataPoint.Rebuilt(method, get(FACT_OBSERVATION.PARTS));
    }

    /** A share whose counts are printed and whose quotient is not. */
    private @Nullable BigDecimal share(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return null;
        }
        return get(FACT_OBSERVATION.UNIT_MEASURE).equals("PT")
                ? numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128)
                : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
