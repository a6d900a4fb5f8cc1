package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.method.Reason;
import gsw.queries.progress.Figures.Key;
import gsw.warehouse.schema.tables.records.DimComponentMeasureRecord;
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
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
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

    FigureReader(DSLContext release) {
        this.release = release;
        this.facts = MeasuredFacts.of(release);
        this.provenance = Provenance.read(release, facts.measured());
        this.ranks = SourceRanks.read(release);
        this.measures = release.selectFrom(DIM_COMPONENT_MEASURE)
                .fetchMap(row -> new Measure(row.getComponentId(), row.getRank()), row -> row);
    }

    Map<Key, ComponentFigures> read(Condition areas) {
        try (Cursor<? extends Record> rows = statement(areas).fetchLazy()) {
            for (Record row : rows) {
                add(new FigureRow(row, provenance));
            }
        }
        women.forEach((pair, ofWomen) -> addRatio(ofWomen, men.get(pair)));
        var figures = new HashMap<Key, ComponentFigures>();
        candidates.forEach((key, found) -> figures.put(key, new ComponentFigures(found, whyNone(key))));
        missing.keySet()
                .forEach(key -> figures.computeIfAbsent(key, none -> new ComponentFigures(List.of(), whyNone(none))));
        return figures;
    }

    /** Grain: one row per fact and measure of a component it may count for. */
    private ResultQuery<? extends Record> statement(Condition areas) {
        Select<?> question = DSL.select(FigureRow.FIELDS)
                .from(DIM_COMPONENT_MEASURE)
                .join(facts.table())
                .on(
                        FACT_OBSERVATION.INDICATOR.eq(DIM_COMPONENT_MEASURE.INDICATOR),
                        SEX_AS_MEASURED,
                        FACT_OBSERVATION.AGE.eq(DIM_COMPONENT_MEASURE.AGE),
                        FACT_OBSERVATION.URBANISATION.eq(DIM_COMPONENT_MEASURE.URBANISATION),
                        FACT_OBSERVATION.ETHNICITY.eq(DIM_COMPONENT_MEASURE.ETHNICITY))
                .where(areas)
                .and(DSL.or(
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq("_T"),
                        DIM_COMPONENT_MEASURE.BREAKDOWN.eq(FACT_OBSERVATION.BREAKDOWN)));
        return facts.ask(release, question).coerce(FigureRow.FIELDS);
    }

    private void add(FigureRow row) {
        var measure = new Measure(row.get(DIM_COMPONENT_MEASURE.COMPONENT_ID), row.get(DIM_COMPONENT_MEASURE.RANK));
        DimComponentMeasureRecord measured = Objects.requireNonNull(measures.get(measure));
        // a part of the whole is the same series broken down further
        boolean isPart = !row.get(FACT_OBSERVATION.BREAKDOWN).equals(measured.getBreakdown());
        if (measured.getOperation().equals(VALUE)) {
            addValue(row, isPart);
        } else if (!isPart && row.get(FACT_OBSERVATION.OBS_VALUE) != null) {
            var pair = new Pair(
                    measure,
                    row.get(FACT_OBSERVATION.REF_AREA),
                    row.get(FACT_OBSERVATION.TIME_PERIOD),
                    row.get(FACT_OBSERVATION.SOURCE));
            (row.get(FACT_OBSERVATION.SEX).equals("F") ? women : men).put(pair, row);
        }
    }

    private void addValue(FigureRow row, boolean isPart) {
        DataPoint point = row.point();
        if (point.value() != null || point.lowerBound() != null || point.upperBound() != null) {
            add(row, point, isPart);
        } else if (!isPart && row.get(FACT_OBSERVATION.BASIS_REASON) != null) {
            var none = new NoFigure(
                    row.get(FACT_OBSERVATION.TIME_PERIOD),
                    row.get(FACT_OBSERVATION.SOURCE),
                    Reason.ofCode(row.get(FACT_OBSERVATION.BASIS_REASON)));
            missing.merge(key(row), none, BinaryOperator.maxBy(NoFigure.NEWEST_LAST));
        }
    }

    /** Women's figure divided by men's, of the same source and period. */
    private void addRatio(FigureRow women, @Nullable FigureRow men) {
        if (men == null || men.get(FACT_OBSERVATION.OBS_VALUE).signum() == 0) {
            return;
        }
        BigDecimal ofWomen = women.get(FACT_OBSERVATION.OBS_VALUE);
        BigDecimal ofMen = men.get(FACT_OBSERVATION.OBS_VALUE);
        BigDecimal ratio = ofWomen.divide(ofMen, SCALE, RoundingMode.HALF_EVEN);
        String printed =
                women.get(FACT_OBSERVATION.VALUE_AS_PRINTED) + " / " + men.get(FACT_OBSERVATION.VALUE_AS_PRINTED);
        add(women, women.point(ratio, ofWomen, ofMen, printed), false);
    }

    private void add(FigureRow row, DataPoint point, boolean isPart) {
        int sourceRank = ranks.of(
                row.get(DIM_COMPONENT_MEASURE.COMPONENT_ID), point.source().code());
        candidates
                .computeIfAbsent(key(row), key -> new ArrayList<>())
                .add(new Candidate(
                        point,
                        row.get(FACT_OBSERVATION.BREAKDOWN),
                        isPart,
                        sourceRank,
                        row.get(DIM_COMPONENT_MEASURE.RANK)));
    }

    private @Nullable Reason whyNone(Key key) {
        @Nullable NoFigure none = missing.get(key);
        return none == null ? null : none.reason();
    }

    private static Key key(FigureRow row) {
        return new Key(row.get(DIM_COMPONENT_MEASURE.COMPONENT_ID), row.get(FACT_OBSERVATION.REF_AREA));
    }
}
