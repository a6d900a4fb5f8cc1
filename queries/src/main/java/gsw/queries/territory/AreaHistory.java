package gsw.queries.territory;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_AREA_EVENT;

import gsw.queries.territory.AreaEvent.Kind;
import gsw.queries.territory.AreaEvent.Unit;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.schema.tables.DimArea;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was made of and what became of it, oldest first.
 *
 * @param madeOf ground that came from other units
 * @param became where its ground went, and what it was turned into
 */
public record AreaHistory(List<AreaEvent> madeOf, List<AreaEvent> became) {

    private static final DimArea BEFORE = DIM_AREA.as("before");
    private static final DimArea AFTER = DIM_AREA.as("after");

    public static AreaHistory of(DSLContext catalogue, String refArea) {
        return new AreaHistory(
                events(catalogue, DIM_AREA_EVENT.TO_REF_AREA.eq(refArea)).stream()
                        .filter(event -> !event.staysItself())
                        .toList(),
                events(catalogue, DIM_AREA_EVENT.FROM_REF_AREA.eq(refArea)).stream()
                        .filter(event -> !event.staysItself() || event.kind() == Kind.UPGRADE)
                        .toList());
    }

    /** Events under some condition, oldest first. */
    public static List<AreaEvent> events(DSLContext catalogue, Condition condition) {
        return catalogue
                .select(DIM_AREA_EVENT.fields())
                .select(BEFORE.FULL_NAME_VI, BEFORE.AREA_NAME_EN, AFTER.FULL_NAME_VI, AFTER.AREA_NAME_EN)
                .from(DIM_AREA_EVENT)
                .leftJoin(BEFORE)
                .on(BEFORE.REF_AREA.eq(DIM_AREA_EVENT.FROM_REF_AREA))
                .leftJoin(AFTER)
                .on(AFTER.REF_AREA.eq(DIM_AREA_EVENT.TO_REF_AREA))
                .where(condition)
                .orderBy(
                        DIM_AREA_EVENT.EFFECTIVE_DATE,
                        DIM_AREA_EVENT.EVENT_ID,
                        DIM_AREA_EVENT.FROM_REF_AREA,
                        DIM_AREA_EVENT.TO_REF_AREA)
                .fetch(AreaHistory::event);
    }

    private static AreaEvent event(Record row) {
        return new AreaEvent(
                row.get(DIM_AREA_EVENT.EVENT_ID),
                Kind.valueOf(row.get(DIM_AREA_EVENT.KIND).toUpperCase(Locale.ROOT)),
                row.get(DIM_AREA_EVENT.EFFECTIVE_DATE),
                unit(row.get(DIM_AREA_EVENT.FROM_REF_AREA), row.get(BEFORE.FULL_NAME_VI), row.get(BEFORE.AREA_NAME_EN)),
                unit(row.get(DIM_AREA_EVENT.TO_REF_AREA), row.get(AFTER.FULL_NAME_VI), row.get(AFTER.AREA_NAME_EN)),
                row.get(DIM_AREA_EVENT.SHARE),
                row.get(DIM_AREA_EVENT.LEGAL_BASIS),
                row.get(DIM_AREA_EVENT.NOTE_EN));
    }

    private static @Nullable Unit unit(@Nullable String refArea, @Nullable String vi, @Nullable String en) {
        if (refArea == null) {
            return null;
        }
        String name = vi == null ? refArea : vi;
        return new Unit(refArea, new Bilingual(name, en == null ? name : en));
    }
}
