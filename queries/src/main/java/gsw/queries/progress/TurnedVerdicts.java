package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;
import static gsw.warehouse.schema.Tables.VERDICT_CHANGE;

import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.queries.progress.TurnedVerdict.Cause;
import gsw.queries.progress.TurnedVerdict.Side;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.TimePeriod;
import gsw.warehouse.schema.tables.DimSource;
import gsw.warehouse.schema.tables.DimTargetSet;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which headline verdicts are other ones than in a release before. */
public final class TurnedVerdicts {

    /** The columns of one release, and what names its codes. */
    private record Columns(
            Field<String> verdict,
            Field<String> reason,
            Field<BigDecimal> value,
            Field<String> period,
            DimSource source,
            Field<String> comparator,
            Field<BigDecimal> target,
            Field<BigDecimal> targetTo,
            Field<BigDecimal> tolerance,
            DimTargetSet document,
            Field<String> rule) {}

    private static final Columns BEFORE = new Columns(
            VERDICT_CHANGE.VERDICT_BEFORE,
            VERDICT_CHANGE.REASON_BEFORE,
            VERDICT_CHANGE.VALUE_BEFORE,
            VERDICT_CHANGE.PERIOD_BEFORE,
            new DimSource("source_before_of"),
            VERDICT_CHANGE.COMPARATOR_BEFORE,
            VERDICT_CHANGE.TARGET_BEFORE,
            VERDICT_CHANGE.TARGET_TO_BEFORE,
            VERDICT_CHANGE.TOLERANCE_BEFORE,
            new DimTargetSet("document_before"),
            VERDICT_CHANGE.RULE_BEFORE);

    private static final Columns NOW = new Columns(
            VERDICT_CHANGE.VERDICT_NOW,
            VERDICT_CHANGE.REASON_NOW,
            VERDICT_CHANGE.VALUE_NOW,
            VERDICT_CHANGE.PERIOD_NOW,
            new DimSource("source_now_of"),
            VERDICT_CHANGE.COMPARATOR_NOW,
            VERDICT_CHANGE.TARGET_NOW,
            VERDICT_CHANGE.TARGET_TO_NOW,
            VERDICT_CHANGE.TOLERANCE_NOW,
            new DimTargetSet("document_now"),
            VERDICT_CHANGE.RULE_NOW);

    private TurnedVerdicts() {}

    /**
     * The country first, then by area and target.
     *
     * @param release a release, against the one before it; or two releases that were compared
     */
    public static List<TurnedVerdict> of(DSLContext release) {
        return where(release, DSL.noCondition());
    }

    /** Those of one area, unless they are about a later year of assessment than is asked about. */
    public static List<TurnedVerdict> of(DSLContext release, AreaProgress progress) {
        return where(
                release,
                VERDICT_CHANGE.REF_AREA.eq(progress.area().refArea()).and(VERDICT_CHANGE.YEAR.le(progress.year())));
    }

    private static List<TurnedVerdict> where(DSLContext release, Condition condition) {
        return release.select(VERDICT_CHANGE.fields())
                .select(DIM_AREA.AREA_NAME_VI, DIM_AREA.AREA_NAME_EN)
                .select(DIM_COMPONENT.fields())
                .select(DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .select(BEFORE.source().fields())
                .select(NOW.source().fields())
                .select(BEFORE.document().fields())
                .select(NOW.document().fields())
                .from(VERDICT_CHANGE)
                .join(DIM_AREA)
                .on(DIM_AREA.REF_AREA.eq(VERDICT_CHANGE.REF_AREA))
                .join(DIM_COMPONENT)
                .on(DIM_COMPONENT.COMPONENT_ID.eq(VERDICT_CHANGE.COMPONENT_ID))
                .leftJoin(DIM_CODE)
                .on(DIM_CODE.CODELIST.eq("UNIT_MEASURE"), DIM_CODE.CODE.eq(DIM_COMPONENT.UNIT_MEASURE))
                .leftJoin(BEFORE.source())
                .on(BEFORE.source().SOURCE.eq(VERDICT_CHANGE.SOURCE_BEFORE))
                .leftJoin(NOW.source())
                .on(NOW.source().SOURCE.eq(VERDICT_CHANGE.SOURCE_NOW))
                .leftJoin(BEFORE.document())
                .on(BEFORE.document().TARGET_SET.eq(VERDICT_CHANGE.TARGET_SET_BEFORE))
                .leftJoin(NOW.document())
                .on(NOW.document().TARGET_SET.eq(VERDICT_CHANGE.TARGET_SET_NOW))
                .where(condition)
                .orderBy(VERDICT_CHANGE.REF_AREA, DIM_COMPONENT.SORT_ORDER, VERDICT_CHANGE.MILESTONE_YEAR)
                .fetch(TurnedVerdicts::turned);
    }

    private static TurnedVerdict turned(Record row) {
        return new TurnedVerdict(
                TargetRows.component(row),
                row.get(VERDICT_CHANGE.REF_AREA),
                new Bilingual(row.get(DIM_AREA.AREA_NAME_VI), row.get(DIM_AREA.AREA_NAME_EN)),
                row.get(VERDICT_CHANGE.YEAR),
                row.get(VERDICT_CHANGE.MILESTONE_YEAR),
                side(row, BEFORE),
                side(row, NOW),
                Cause.ofCode(row.get(VERDICT_CHANGE.CAUSE)));
    }

    private static Side side(Record row, Columns columns) {
        @Nullable String period = row.get(columns.period());
        @Nullable String source = row.get(columns.source().SOURCE_NAME_VI);
        @Nullable String reason = row.get(columns.reason());
        return new Side(
                Verdict.ofCode(row.get(columns.verdict())),
                reason == null ? null : Reason.ofCode(reason),
                plain(row.get(columns.value())),
                period == null ? null : TimePeriod.parse(period).orElse(null),
                source == null ? null : new Bilingual(source, row.get(columns.source().SOURCE_NAME_EN)),
                milestone(row, columns),
                row.get(columns.document().DOCUMENT_DATE),
                row.get(columns.rule()));
    }

    /** Null where a release of an older program does not say what it asked for. */
    private static @Nullable Milestone milestone(Record row, Columns columns) {
        @Nullable String comparator = row.get(columns.comparator());
        @Nullable BigDecimal target = plain(row.get(columns.target()));
        return comparator == null || target == null
                ? null
                : new Milestone(
                        row.get(VERDICT_CHANGE.MILESTONE_YEAR),
                        Comparator.ofCode(comparator),
                        target,
                        plain(row.get(columns.targetTo())),
                        plain(row.get(columns.tolerance())),
                        null,
                        row.get(columns.document().DOCUMENT_NO),
                        row.get(columns.document().REF_AREA));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
