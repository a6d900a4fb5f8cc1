package gsw.queries.progress;

import static gsw.queries.progress.FigureColumn.BASIS_REASON;
import static gsw.queries.progress.FigureColumn.BREAKDOWN;
import static gsw.queries.progress.FigureColumn.COMPONENT_ID;
import static gsw.queries.progress.FigureColumn.OBS_VALUE;
import static gsw.queries.progress.FigureColumn.RANK;
import static gsw.queries.progress.FigureColumn.REF_AREA;
import static gsw.queries.progress.FigureColumn.SEX;
import static gsw.queries.progress.FigureColumn.SOURCE;
import static gsw.queries.progress.FigureColumn.TIME_PERIOD;
import static gsw.queries.progress.FigureColumn.VALUE_AS_PRINTED;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.method.Reason;
import gsw.queries.progress.Figures.Key;
import gsw.warehouse.schema.tables.records.DimComponentMeasureRecord;
import gsw.warehouse.storage.ChunkedRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the figures that may count for a component, all of them with one statement. */
final class FigureReader {

    private static final String VALUE = "value";
    private static final String RATIO_F_M = "ratio_f_m";
    private static final int SCALE = 12;

    /** Of women and men where a figure is divided by the other, else of the sex that is measured. */
    private static final Condition SEX_AS_MEASURED = DSL.or(
            DIM_COMPONENT_MEASURE.OPERATION.eq(VALUE).and(DIM_COMPONENT_MEASURE.SEX.eq(FACT_OBSERVATION.SEX)),
            DIM_COMPONENT_MEASURE.OPERATION.eq(RATIO_F_M).and(FACT_OBSERVATION.SEX.in("F", "M")));

    private final DSLContext release;
    private final MeasuredFacts facts;
    private final Provenance provenance;
    private final SourceRanks ranks;
    private final Map<Measure, DimComponentMeasureRecord> measures;

    private final Map<Key, List<Candidate>> candidates = new HashMap<>();
    private final Map<Key, NoFigure> missing = new HashMap<>();
    private final Map<Pair, FigureRow> women = new HashMap<>();
    private final Map<Pair, FigureRow> men = new HashMap<>();

    private record Measure(String componentId, int rank) {}

    /** What a figure of women and one of men have in common that are divided by each other. */
    private record Pair(Measure measure, String refArea, String period, String source) {}

    /** The reason why there is none, of the newest period. */
    private record NoFigure(String period, String source, Reason reason) {
        static final Comparator<NoFigure> NEWEST_LAST =
                Comparator.comparing(NoFigure::period).thenComparing(NoFigure::source);
    }

    FigureReader(DSLContext release, MeasuredFacts facts) {
        this.release = release;
        this.facts = facts;
        this.provenance = Provenance.read(release, facts);
        this.ranks = SourceRanks.read(release);
        this.measures = release.selectFrom(DIM_COMPONENT_MEASURE)
                .fetchMap(row -> new Measure(row.getComponentId(), row.getRank()), row -> row);
    }

    Map<Key, ComponentFigures> read() {
        String question = statement().getSQL(ParamType.INLINED);
        release.connection(connection -> ChunkedRows.forEach(connection, question, this::add));
        women.forEach((pair, ofWomen) -> addRatio(ofWomen, men.get(pair)));
        var figures = new HashMap<Key, ComponentFigures>();
        candidates.forEach((key, found) -> figures.put(key, new ComponentFigures(found, whyNone(key))));
        missing.keySet()
                .forEach(key -> figures.computeIfAbsent(key, none -> new ComponentFigures(List.of(), whyNone(none))));
        return figures;
    }

    /** Grain: one row per fact and measure of a component it may count for. */
    private ResultQuery<Record> statement() {
        Select<?> question = DSL.select(FigureColumn.fields())
                .from(DIM_COMPONENT_MEASURE)
                .join(facts.table())
                .on(
                        FACT_OBSERVATION.INDICATOR.eq(DIM_COMPONENT_MEASURE.INDICATOR),
                        SEX_AS_MEASURED,
                        FACT_OBSERVATION.AGE.eq(DIM_COMPONENT_MEASURE.AGE),
                        FACT_OBSERVATION.URBANISATION.eq(DIM_COMPONENT_MEASURE.URBANISATION),
                        FACT_OBSERVATION.ETHNICITY.eq(DIM_COMPONENT_MEASURE.ETHNICITY))
                .where(facts.areOfArea())
                .and(DSL.or(
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq("_T"),
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq(FACT_OBSERVATION.BREAKDOWN)));
        return facts.ask(release, question);
    }

    private void add(@Nullable Object[] values) {
        var measure = new Measure((String) values[COMPONENT_ID.ordinal()], (Integer) values[RANK.ordinal()]);
        var row = new FigureRow(Objects.requireNonNull(measures.get(measure)), values, provenance);
        if (row.measure().getOperation().equals(VALUE)) {
            addValue(row);
        } else if (!row.isPart() && row.number(OBS_VALUE) != null) {
            var pair = new Pair(measure, row.text(REF_AREA), row.text(TIME_PERIOD), row.text(SOURCE));
            (row.text(SEX).equals("F") ? women : men).put(pair, row);
        }
    }

    private void addValue(FigureRow row) {
        DataPoint point = row.point();
        @Nullable String basisReason = row.textOrNull(BASIS_REASON);
        if (point.value() != null || point.lowerBound() != null || point.upperBound() != null) {
            add(row, point);
        } else if (!row.isPart() && basisReason != null) {
            var none = new NoFigure(row.text(TIME_PERIOD), row.text(SOURCE), Reason.ofCode(basisReason));
            missing.merge(key(row), none, BinaryOperator.maxBy(NoFigure.NEWEST_LAST));
        }
    }

    /** Women's figure divided by men's, of the same source and period. */
    private void addRatio(FigureRow women, @Nullable FigureRow men) {
        @Nullable BigDecimal ofWomen = women.number(OBS_VALUE);
        @Nullable BigDecimal ofMen = men == null ? null : men.number(OBS_VALUE);
        if (men == null || ofWomen == null || ofMen == null || ofMen.signum() == 0) {
            return;
        }
        BigDecimal ratio = ofWomen.divide(ofMen, SCALE, RoundingMode.HALF_EVEN);
        String printed = women.textOrNull(VALUE_AS_PRINTED) + " / " + men.textOrNull(VALUE_AS_PRINTED);
        add(women, women.point(ratio, ofWomen, ofMen, printed));
    }

    private void add(FigureRow row, DataPoint point) {
        int sourceRank = ranks.of(row.text(COMPONENT_ID), point.source().code());
        candidates
                .computeIfAbsent(key(row), key -> new ArrayList<>())
                .add(new Candidate(
                        point,
                        row.text(BREAKDOWN),
                        row.isPart(),
                        sourceRank,
                        row.measure().getRank()));
    }

    private @Nullable Reason whyNone(Key key) {
        @Nullable NoFigure none = missing.get(key);
        return none == null ? null : none.reason();
    }

    private static Key key(FigureRow row) {
        return new Key(row.text(COMPONENT_ID), row.text(REF_AREA));
    }
}
