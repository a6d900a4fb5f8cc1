package gsw.queries.rollup;

import static gsw.warehouse.schema.Tables.DIM_POPULATION;
import static org.jooq.impl.DSL.left;

import gsw.warehouse.model.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The population of areas by one reference and one date, so that no two definitions are mixed in a weight.
 *
 * @param reference what the population is by and of when: {@code annual_average 2023}
 */
record AreaWeights(String reference, Map<String, Long> persons) {

    /** The newest reference up to a year that knows every area; empty if none does. */
    static Optional<AreaWeights> of(DSLContext release, List<Area> areas, int year) {
        List<String> keys = areas.stream().map(Area::refArea).toList();
        return release
                .selectFrom(DIM_POPULATION)
                .where(DIM_POPULATION.REF_AREA.in(keys))
                .and(left(DIM_POPULATION.TIME_PERIOD, 4).le(Integer.toString(year)))
                .orderBy(DIM_POPULATION.TIME_PERIOD.desc(), DIM_POPULATION.REFERENCE)
                .fetchGroups(row -> row.getReference() + " " + row.getTimePeriod())
                .entrySet()
                .stream()
                .map(group -> new AreaWeights(
                        group.getKey(), group.getValue().intoMap(DIM_POPULATION.REF_AREA, DIM_POPULATION.TOTAL)))
                .filter(weights -> weights.persons().keySet().containsAll(keys))
                .findFirst();
    }

    BigDecimal sum(List<Area> areas) {
        return BigDecimal.valueOf(areas.stream()
                .mapToLong(area -> persons.getOrDefault(area.refArea(), 0L))
                .sum());
    }
}
