package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA_CROSSWALK;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Units that stayed the same when the map was redrawn and only changed their key: 11 of the 34 provinces. Their figures
 * and plans go on without a break; those of merged units do not.
 *
 * @param successors key in the old edition → key in the new one
 * @param predecessors the other way round
 */
record UnchangedUnits(Map<String, String> successors, Map<String, String> predecessors) {

    static UnchangedUnits read(DSLContext release) {
        var unchanged = release.select(DIM_AREA_CROSSWALK.FROM_REF_AREA, DIM_AREA_CROSSWALK.TO_REF_AREA)
                .from(DIM_AREA_CROSSWALK)
                .where(DIM_AREA_CROSSWALK.RELATION.eq("unchanged"))
                .and(DIM_AREA_CROSSWALK.FROM_REF_AREA.isNotNull())
                .fetch();
        return new UnchangedUnits(
                unchanged.intoMap(DIM_AREA_CROSSWALK.FROM_REF_AREA, DIM_AREA_CROSSWALK.TO_REF_AREA),
                unchanged.intoMap(DIM_AREA_CROSSWALK.TO_REF_AREA, DIM_AREA_CROSSWALK.FROM_REF_AREA));
    }

    @Nullable
    String successor(String refArea) {
        return successors.get(refArea);
    }

    /** The unit's key now and, if it had another one before, that too. */
    List<String> keys(String refArea) {
        return Stream.concat(Stream.of(refArea), Stream.ofNullable(predecessors.get(refArea)))
                .toList();
    }
}
