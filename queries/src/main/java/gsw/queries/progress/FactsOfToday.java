package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.territory.NewestMap;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The figures as they were reported and, for units of the newest map, those that are carried over or put together from
 * what was reported for the units before them. A session that already looks at the map of a day gets that map alone.
 *
 * @param mapOf the day of the newest change of the map that knowledge in the release has reached
 */
record FactsOfToday(LocalDate mapOf, Condition measured) {

    /** Variable of a session whose facts are on the map of a day, see {@code Release.connect}. */
    private static final String ON_ANOTHER_MAP = "getvariable('map_of') is not null";

    static FactsOfToday of(DSLContext release) {
        // Named one by one, since only then does the condition reach the files below the sums.
        var indicators = release.selectDistinct(DIM_COMPONENT_MEASURE.INDICATOR)
                .from(DIM_COMPONENT_MEASURE)
                .fetch(DIM_COMPONENT_MEASURE.INDICATOR);
        return new FactsOfToday(
                NewestMap.day(release), DSL.field("indicator", String.class).in(indicators));
    }

    /** In place of {@code fact_observation}, with its columns. */
    Table<Record> table() {
        return DSL.table(
                        "(from fact_observation where {0} union all by name from fact_observation_on_basis({1}) where"
                                + " {0} and basis_method <> 'reported' and not ("
                                + ON_ANOTHER_MAP + "))",
                        measured,
                        DSL.inline(mapOf))
                .as(FACT_OBSERVATION.getName());
    }
}
