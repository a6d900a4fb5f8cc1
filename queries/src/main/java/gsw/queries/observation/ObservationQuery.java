package gsw.queries.observation;

import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.OBSERVATION;
import static org.jooq.impl.DSL.noCondition;

import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import gsw.warehouse.schema.tables.records.ObservationRecord;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Observations of a release, in the order of their keys. */
public final class ObservationQuery {

    private final DSLContext release;

    public ObservationQuery(DSLContext release) {
        this.release = release;
    }

    /**
     * Streams, so that any number of rows can pass; to be closed.
     *
     * @param indicators keys; none stands for all
     * @param areas keys; none stands for all
     */
    public Stream<ObservationRow> rows(Collection<String> indicators, Collection<String> areas) {
        return release
                .selectFrom(OBSERVATION)
                .where(among(OBSERVATION.INDICATOR, indicators))
                .and(among(OBSERVATION.REF_AREA, areas))
                .orderBy(
                        OBSERVATION.INDICATOR,
                        OBSERVATION.REF_AREA,
                        OBSERVATION.TIME_PERIOD,
                        OBSERVATION.SEX,
                        OBSERVATION.AGE,
                        OBSERVATION.URBANISATION,
                        OBSERVATION.ETHNICITY,
                        OBSERVATION.BREAKDOWN,
                        OBSERVATION.SOURCE)
                .fetchLazy()
                .stream()
                .map(ObservationQuery::row);
    }

    private static Condition among(TableField<ObservationRecord, String> key, Collection<String> wanted) {
        return wanted.isEmpty() ? noCondition() : key.in(wanted);
    }

    /** Units of measure by code. */
    public Map<String, Bilingual> units() {
        return release.selectFrom(DIM_CODE)
                .where(DIM_CODE.CODELIST.eq("UNIT_MEASURE"))
                .fetchMap(DIM_CODE.CODE, unit -> new Bilingual(unit.getLabelVi(), unit.getLabelEn()));
    }

    private static ObservationRow row(ObservationRecord row) {
        return new ObservationRow(key(row), figure(row), names(row), origin(row));
    }

    private static ObservationRow.Key key(ObservationRecord row) {
        return new ObservationRow.Key(
                row.getIndicator(),
                row.getRefArea(),
                row.getTimePeriod(),
                row.getSex(),
                row.getAge(),
                row.getUrbanisation(),
                row.getEthnicity(),
                row.getBreakdown(),
                row.getSource());
    }

    private static ObservationRow.Figure figure(ObservationRecord row) {
        return new ObservationRow.Figure(
                row.getObsValue(),
                row.getLowerBound(),
                row.getUpperBound(),
                row.getNumerator(),
                row.getDenominator(),
                row.getUnitMeasure(),
                row.getUnitMult(),
                row.getValueAsPrinted(),
                row.getCorrection(),
                row.getObsStatus(),
                row.getConfStatus(),
                row.getSourceDetail(),
                row.getCommentObs(),
                row.getReportedFor());
    }

    private static ObservationRow.Names names(ObservationRecord row) {
        return new ObservationRow.Names(
                row.getAreaCode(),
                row.getAreaName(),
                AreaLevel.ofCode(row.getAreaLevel()),
                row.getAreaEdition(),
                row.getIndicatorName(),
                row.getCodeStatus(),
                row.getPeriodStart(),
                row.getPeriodEnd());
    }

    private static ObservationRow.Origin origin(ObservationRecord row) {
        @Nullable Long rowNo = row.getRowNo();
        @Nullable Integer columnNo = row.getColumnNo();
        return new ObservationRow.Origin(
                row.getKnownFrom(),
                row.getIsSynthetic(),
                row.getLoadId(),
                row.getFileNo(),
                row.getFileSha256(),
                row.getFileName(),
                new Place(row.getSheet(), rowNo == null ? 0 : rowNo, columnNo == null ? 0 : columnNo));
    }
}
