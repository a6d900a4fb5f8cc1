package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA_PROJECTION;
import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.queries.territory.NewestMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
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
 * @param area whose figures they are; empty for those of all
 * @param reporting the area and all units its figures may be put together from; none where all areas are meant
 */
record MeasuredFacts(LocalDate mapOf, MeasuredIndicators measured, Optional<String> area, Set<String> reporting) {

    /** What the macros of the basis read. */
    private static final String AS_REPORTED = "fact_observation_as_reported";

    /** Variable of a session whose facts are on the map of a day, see {@code Release.connect}. */
    private static final String MAP_OF_SESSION = "getvariable('map_of')";

    static MeasuredFacts ofAll(DSLContext release) {
        return new MeasuredFacts(NewestMap.day(release), MeasuredIndicators.read(release), Optional.empty(), Set.of());
    }

    static MeasuredFacts of(DSLContext release, String area) {
        Set<String> reporting = release.selectDistinct(DIM_AREA_PROJECTION.FROM_REF_AREA)
                .from(DIM_AREA_PROJECTION)
                .where(DIM_AREA_PROJECTION.TO_REF_AREA.eq(area))
                .fetchSet(DIM_AREA_PROJECTION.FROM_REF_AREA);
        reporting.add(area);
        return new MeasuredFacts(
                NewestMap.day(release), MeasuredIndicators.read(release), Optional.of(area), Set.copyOf(reporting));
    }

    /** That something reported is one of them or goes into one. */
    Condition include(Field<String> indicator, Field<String> refArea) {
        Condition aboutThem = measured.contains(indicator);
        return area.isEmpty() ? aboutThem : aboutThem.and(isReporting(refArea));
    }

    /** By a function and not by "in": DuckDB would then pass over nothing. */
    private Condition isReporting(Field<String> refArea) {
        List<Field<String>> keys = reporting.stream()
                .sorted()
                .map(DSL::inline)
                .<Field<String>>map(key -> key)
                .toList();
        return DSL.condition("list_contains([{0}], {1})", DSL.list(keys), refArea);
    }

    /** That a figure is of the area, once it is put together. */
    Condition areOfArea() {
        return area.map(FACT_OBSERVATION.REF_AREA::eq).orElseGet(DSL::noCondition);
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
                include(unqualified(FACT_OBSERVATION.INDICATOR), unqualified(FACT_OBSERVATION.REF_AREA)),
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

    private static Field<String> unqualified(Field<String> field) {
        return DSL.field(DSL.name(field.getName()), String.class);
    }
}
