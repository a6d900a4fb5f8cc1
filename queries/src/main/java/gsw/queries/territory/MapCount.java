package gsw.queries.territory;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static org.jooq.impl.DSL.count;

import gsw.warehouse.model.AreaLevel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;

/** How many units of each level there are on a day. */
public final class MapCount {

    private MapCount() {}

    public static Map<AreaLevel, Integer> on(DSLContext catalogue, LocalDate day) {
        var counts = new EnumMap<AreaLevel, Integer>(AreaLevel.class);
        catalogue
                .select(DIM_AREA.AREA_LEVEL, count())
                .from(DIM_AREA)
                .where(DIM_AREA.VALID_FROM.isNull().or(DIM_AREA.VALID_FROM.le(day)))
                .and(DIM_AREA.VALID_TO.isNull().or(DIM_AREA.VALID_TO.ge(day)))
                .groupBy(DIM_AREA.AREA_LEVEL)
                .forEach(row -> counts.put(AreaLevel.ofCode(row.value1()), row.value2()));
        return counts;
    }
}
