package gsw.queries.catalogue;

import static gsw.warehouse.schema.Tables.DIM_AREA_CROSSWALK;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Which province of today each province of the map of 63 became on 1 July 2025. */
public record ProvinceSuccessors(Map<String, String> successors) {

    /** Provinces of the map of 63 that are part of a province of today. */
    public List<String> predecessors(String refArea) {
        return successors.entrySet().stream()
                .filter(pair -> pair.getValue().equals(refArea))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public static ProvinceSuccessors read(DSLContext catalogue) {
        return new ProvinceSuccessors(catalogue
                .selectFrom(DIM_AREA_CROSSWALK)
                .where(DIM_AREA_CROSSWALK.AREA_LEVEL.eq("province"))
                .and(DIM_AREA_CROSSWALK.FROM_REF_AREA.isNotNull())
                .fetchMap(DIM_AREA_CROSSWALK.FROM_REF_AREA, DIM_AREA_CROSSWALK.TO_REF_AREA));
    }
}
