package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.FACT_OBSERVATION_LOG;
import static org.jooq.impl.DSL.countDistinct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * How often figures that measure a component were changed by a later file.
 *
 * @param byKey only figures that were
 */
record Revisions(Map<List<String>, Integer> byKey) {

    private static final List<Field<String>> KEY = List.of(
            FACT_OBSERVATION_LOG.INDICATOR,
            FACT_OBSERVATION_LOG.REF_AREA,
            FACT_OBSERVATION_LOG.TIME_PERIOD,
            FACT_OBSERVATION_LOG.SEX,
            FACT_OBSERVATION_LOG.AGE,
            FACT_OBSERVATION_LOG.URBANISATION,
            FACT_OBSERVATION_LOG.ETHNICITY,
            FACT_OBSERVATION_LOG.BREAKDOWN,
            FACT_OBSERVATION_LOG.SOURCE);

    /** Of a session that looks at what was known at a moment, the versions of that time. */
    private static final Condition KNOWN_THEN =
            DSL.condition("(getvariable('known_on') is null or known_from <= getvariable('known_on'))");

    static Revisions read(DSLContext release, MeasuredFacts facts) {
        var values = countDistinct(FACT_OBSERVATION_LOG.OBS_VALUE).as("versions");
        var byKey = new HashMap<List<String>, Integer>();
        release.select(KEY)
                .select(values)
                .from(FACT_OBSERVATION_LOG)
                .where(facts.include(FACT_OBSERVATION_LOG.INDICATOR, FACT_OBSERVATION_LOG.REF_AREA))
                .and(KNOWN_THEN)
                .groupBy(KEY)
                .having(countDistinct(FACT_OBSERVATION_LOG.OBS_VALUE).gt(1))
                .forEach(row -> byKey.put(KEY.stream().map(row::get).toList(), row.get(values) - 1));
        return new Revisions(byKey);
    }

    /** @param key of fact_observation, in the order of its columns */
    int of(String... key) {
        return byKey.isEmpty() ? 0 : byKey.getOrDefault(List.of(key), 0);
    }
}
