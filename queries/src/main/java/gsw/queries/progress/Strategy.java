package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_BASELINE;
import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;

import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * What the strategy asks for: its components, whom they apply to, and what applies where.
 *
 * @param components in order of objective, target and component
 */
record Strategy(
        List<Component> components,
        Map<String, Set<String>> levels,
        TargetsInForce targets,
        Map<String, Integer> baselineYears,
        PopulationWholes wholes,
        UnchangedUnits units) {

    private static final String PROGRAMME = "NQ28";

    /** The state before the strategy began: Resolution 28/NQ-CP was adopted on 3 March 2021. */
    private static final int BASELINE_YEAR = 2020;

    static Strategy read(DSLContext release, UnchangedUnits units) {
        var components = release.select(DIM_COMPONENT.fields())
                .select(DIM_CODE.LABEL_VI, DIM_CODE.LABEL_EN)
                .from(DIM_COMPONENT)
                .leftJoin(DIM_CODE)
                .on(DIM_CODE.CODELIST.eq("UNIT_MEASURE"), DIM_CODE.CODE.eq(DIM_COMPONENT.UNIT_MEASURE))
                .where(DIM_COMPONENT.PROGRAMME.eq(PROGRAMME))
                .orderBy(DIM_COMPONENT.SORT_ORDER)
                .fetch();
        return new Strategy(
                components.map(TargetRows::component),
                components.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(DIM_COMPONENT.COMPONENT_ID),
                                row -> Set.copyOf(Arrays.asList(
                                        row.get(DIM_COMPONENT.APPLIES_AT_LEVEL).split("\\|"))))),
                TargetsInForce.read(release, units),
                release.selectFrom(DIM_BASELINE)
                        .where(DIM_BASELINE.BASELINE_YEAR.isNotNull())
                        .fetchMap(DIM_BASELINE.COMPONENT_ID, DIM_BASELINE.BASELINE_YEAR),
                PopulationWholes.read(release),
                units);
    }

    /** The population of the area, where that is the whole of the component's percentages. */
    Optional<Whole> population(String componentId, String refArea, int year) {
        return wholes.of(componentId, units.keys(refArea), year);
    }

    /** False where the target is not set for units of this level: a province is not judged on maternal mortality. */
    boolean appliesTo(Component component, AreaLevel level) {
        // A region is a sum of provinces and is judged as they are.
        AreaLevel judgedAs = level == AreaLevel.REGION ? AreaLevel.PROVINCE : level;
        return levels.getOrDefault(component.id(), Set.of()).contains(judgedAs.code());
    }

    /** The year a pace is counted from; the first later figure stands in where that year has none. */
    int baselineYear(Component component) {
        return baselineYears.getOrDefault(component.id(), BASELINE_YEAR);
    }
}
