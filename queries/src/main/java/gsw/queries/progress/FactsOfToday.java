package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA_EVENT;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT_MEASURE;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;
import static gsw.warehouse.schema.Tables.LOAD_FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /** Of a session that looks at what was known at a moment, the files of that time. */
    private static final Condition KNOWN_THEN =
            DSL.condition("(getvariable('known_on') is null or known_from <= getvariable('known_on'))");

    static FactsOfToday of(DSLContext release) {
        Field<LocalDate> known = DSL.field(release.select(max(LOAD_FILE.KNOWN_FROM.cast(LocalDate.class)))
                .from(LOAD_FILE)
                .where(KNOWN_THEN));
        LocalDate newest = release.select(coalesce(
                        max(DIM_AREA_EVENT.EFFECTIVE_DATE).filterWhere(DIM_AREA_EVENT.EFFECTIVE_DATE.le(known)),
                        max(DIM_AREA_EVENT.EFFECTIVE_DATE)))
                .from(DIM_AREA_EVENT)
                .fetchSingle()
                .value1();
        // Named one by one, since only then does the condition reach the files below the sums.
        var indicators = release.selectDistinct(DIM_COMPONENT_MEASURE.INDICATOR)
                .from(DIM_COMPONENT_MEASURE)
                .fetch(DIM_COMPONENT_MEASURE.INDICATOR);
        return new FactsOfToday(newest, DSL.field("indicator", String.class).in(indicators));
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
