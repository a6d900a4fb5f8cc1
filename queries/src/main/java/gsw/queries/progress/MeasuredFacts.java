package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.territory.NewestMap;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The figures that measure a component: as they were reported and, for units of the newest map, those that are carried over
 * or put together from what was reported for the units before them. A session that already looks at the map of a day gets
 * that map alone.
 *
 * @param mapOf the day of the newest change of the map that knowledge in the release has reached
 */
record MeasuredFacts(LocalDate mapOf, MeasuredIndicators measured) {

    /** What the macros of the basis read. */
    private static final String AS_REPORTED = "fact_observation_as_reported";

    private static final Field<String> INDICATOR =
            DSL.field(DSL.name(FACT_OBSERVATION.INDICATOR.getName()), String.class);

    /** Variable of a session whose facts are on the map of a day, see {@code Release.connect}. */
    private static final String MAP_OF_SESSION = "getvariable('map_of')";

    static MeasuredFacts of(DSLContext release) {
        return new MeasuredFacts(NewestMap.day(release), MeasuredIndicators.read(release));
    }

    /**
     * A question about them. The facts as reported are read once: what stands in front of the statement has the name of a
     * view, so that the macros of the basis put figures together from it instead of reading the files again.
     *
     * @param question reads {@link #table}
     */
    ResultQuery<Record> ask(DSLContext release, Select<?> question) {
        return release.resultQuery(
                "with " + AS_REPORTED + " as materialized (from " + AS_REPORTED + " where {0}) {1}",
                measured.contains(INDICATOR),
                question);
    }

    /** In place of {@code fact_observation}, with its columns, within {@link #ask}. */
    Table<Record> table() {
        return DSL.table(
                        "(from " + AS_REPORTED + " where " + MAP_OF_SESSION + " is null"
                                + " union all by name from fact_observation_on_basis(coalesce(" + MAP_OF_SESSION
                                + ", {0})) where basis_method <> 'reported' or " + MAP_OF_SESSION + " is not null)",
                        DSL.inline(mapOf))
                .as(FACT_OBSERVATION.getName());
    }
}
