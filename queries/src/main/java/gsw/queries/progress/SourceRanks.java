package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_COMPONENT_SOURCE;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which source counts for a component: one named for it before one named for any, and that before one nobody named.
 *
 * @param byComponent component → source → rank
 */
record SourceRanks(Map<String, Map<String, Integer>> byComponent) {

    private static final String ANY_COMPONENT = "*";
    private static final int LAST_RANK = 1000;

    static SourceRanks read(DSLContext release) {
        var byComponent = new HashMap<String, Map<String, Integer>>();
        release.selectFrom(DIM_COMPONENT_SOURCE)
                .forEach(row -> byComponent
                        .computeIfAbsent(row.getComponentId(), component -> new HashMap<>())
                        .put(row.getSource(), row.getRank()));
        return new SourceRanks(byComponent);
    }

    /** The lower, the better. */
    int of(String componentId, String source) {
        @Nullable Integer own = rank(componentId, source);
        if (own != null) {
            return own;
        }
        @Nullable Integer any = rank(ANY_COMPONENT, source);
        return any == null ? 2 * LAST_RANK : any + LAST_RANK;
    }

    private @Nullable Integer rank(String componentId, String source) {
        return byComponent.getOrDefault(componentId, Map.of()).get(source);
    }
}
