package gsw.queries.progress;

import static gsw.queries.progress.FigureColumn.BASIS_METHOD;
import static gsw.queries.progress.FigureColumn.BREAKDOWN;
import static gsw.queries.progress.FigureColumn.COLUMN_NO;
import static gsw.queries.progress.FigureColumn.COMMENT_OBS;
import static gsw.queries.progress.FigureColumn.DENOMINATOR;
import static gsw.queries.progress.FigureColumn.FILE_NO;
import static gsw.queries.progress.FigureColumn.IS_SYNTHETIC;
import static gsw.queries.progress.FigureColumn.KNOWN_FROM;
import static gsw.queries.progress.FigureColumn.LOAD_ID;
import static gsw.queries.progress.FigureColumn.LOWER_BOUND;
import static gsw.queries.progress.FigureColumn.NUMERATOR;
import static gsw.queries.progress.FigureColumn.OBS_STATUS;
import static gsw.queries.progress.FigureColumn.OBS_VALUE;
import static gsw.queries.progress.FigureColumn.PARTS;
import static gsw.queries.progress.FigureColumn.REF_AREA;
import static gsw.queries.progress.FigureColumn.ROW_NO;
import static gsw.queries.progress.FigureColumn.SEX;
import static gsw.queries.progress.FigureColumn.SHEET;
import static gsw.queries.progress.FigureColumn.SOURCE;
import static gsw.queries.progress.FigureColumn.SOURCE_DETAIL;
import static gsw.queries.progress.FigureColumn.TIME_PERIOD;
import static gsw.queries.progress.FigureColumn.UNIT_MEASURE;
import static gsw.queries.progress.FigureColumn.UPPER_BOUND;
import static gsw.queries.progress.FigureColumn.VALUE_AS_PRINTED;

import gsw.queries.progress.DataPoint.Source;
import gsw.queries.progress.Provenance.FileKey;
import gsw.queries.statistics.Interval;
import gsw.warehouse.model.Place;
import gsw.warehouse.model.TimePeriod;
import gsw.warehouse.schema.tables.records.DimComponentMeasureRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the component it may count for, as it is read; told as a point of a series.
 *
 * @param measure how the fact measures the component
 * @param values by {@link FigureColumn}
 */
record FigureRow(
        DimComponentMeasureRecord measure, @Nullable Object[] values, Provenance provenance) {

    String text(FigureColumn column) {
        return Objects.requireNonNull(textOrNull(column), () -> column + " of a fact is missing");
    }

    @Nullable
    String textOrNull(FigureColumn column) {
        return (String) values[column.ordinal()];
    }

    @Nullable
    BigDecimal number(FigureColumn column) {
        return (BigDecimal) values[column.ordinal()];
    }

    private int whole(FigureColumn column) {
        return (Integer) Objects.requireNonNull(values[column.ordinal()], () -> column + " of a fact is missing");
    }

    /** A part of the whole is the same series broken down further. */
    boolean isPart() {
        return !text(BREAKDOWN).equals(measure.getBreakdown());
    }

    /** The figure itself. */
    DataPoint point() {
        return point(number(OBS_VALUE), number(NUMERATOR), number(DENOMINATOR), textOrNull(VALUE_AS_PRINTED));
    }

    /** What is worked out from it and from others. */
    DataPoint point(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String printed) {
        Source source = source();
        return new DataPoint(
                TimePeriod.parse(text(TIME_PERIOD)).orElseThrow(),
                value != null ? plain(value) : share(numerator, denominator),
                number(LOWER_BOUND),
                number(UPPER_BOUND),
                numerator,
                denominator,
                printed,
                text(OBS_STATUS),
                source,
                textOrNull(SOURCE_DETAIL),
                textOrNull(COMMENT_OBS),
                fileName(),
                place(),
                Boolean.TRUE.equals(values[IS_SYNTHETIC.ordinal()]),
                rebuilt(),
                SamplingError.of(published(value), text(UNIT_MEASURE), source, numerator, denominator),
                origin());
    }

    private Source source() {
        return Objects.requireNonNull(
                provenance.sources().get(text(SOURCE)), "A figure of a source the catalogue lacks");
    }

    /** Two bounds beside a value are the interval the source publishes; alone they are all that is known. */
    private @Nullable Interval published(@Nullable BigDecimal value) {
        @Nullable BigDecimal lower = number(LOWER_BOUND);
        @Nullable BigDecimal upper = number(UPPER_BOUND);
        return value == null || lower == null || upper == null || lower.compareTo(upper) > 0
                ? null
                : new Interval(lower.doubleValue(), upper.doubleValue());
    }

    private String fileName() {
        var key = new FileKey(whole(LOAD_ID), whole(FILE_NO));
        return Objects.requireNonNull(provenance.fileNames().get(key), "A figure of a file that was not loaded");
    }

    private DataPoint.Origin origin() {
        return new DataPoint.Origin(
                measure.getIndicator(),
                text(REF_AREA),
                text(SEX),
                measure.getAge(),
                measure.getUrbanisation(),
                measure.getEthnicity(),
                text(BREAKDOWN),
                (LocalDateTime) Objects.requireNonNull(values[KNOWN_FROM.ordinal()]),
                whole(LOAD_ID),
                revisions());
    }

    private int revisions() {
        return provenance
                .revisions()
                .of(
                        measure.getIndicator(),
                        text(REF_AREA),
                        text(TIME_PERIOD),
                        text(SEX),
                        measure.getAge(),
                        measure.getUrbanisation(),
                        measure.getEthnicity(),
                        text(BREAKDOWN),
                        text(SOURCE));
    }

    /** A figure put together from several has no cell of its own. */
    private Place place() {
        @Nullable Long rowNo = (Long) values[ROW_NO.ordinal()];
        @Nullable Integer columnNo = (Integer) values[COLUMN_NO.ordinal()];
        return new Place(textOrNull(SHEET), rowNo == null ? 0 : rowNo, columnNo == null ? 0 : columnNo);
    }

    private DataPoint.@Nullable Rebuilt rebuilt() {
        @Nullable String method = textOrNull(BASIS_METHOD);
        return method == null || method.equals("reported") || method.equals("carried")
                ? null
                : new DataPoint.Rebuilt(method, whole(PARTS));
    }

    /** A share whose counts are printed and whose quotient is not. */
    private @Nullable BigDecimal share(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return null;
        }
        return text(UNIT_MEASURE).equals("PT")
                ? numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128)
                : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
