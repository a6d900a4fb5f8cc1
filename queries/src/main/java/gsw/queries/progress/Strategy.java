package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_BASELINE;
import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;
import static gsw.warehouse.schema.Tables.DIM_TARGET;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import gsw.warehouse.schema.tables.records.DimTargetRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * What the strategy asks for: its components, whom they apply to, and the value for every area and milestone.
 *
 * @param components in order of objective, target and component
 */
record Strategy(
        List<Component> components,
        Map<String, Set<String>> levels,
        Map<String, List<DimTargetRecord>> targets,
        Map<String, Integer> baselineYears,
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
                release.selectFrom(DIM_TARGET).orderBy(DIM_TARGET.MILESTONE_YEAR).fetch().stream()
                        .collect(Collectors.groupingBy(DimTargetRecord::getComponentId)),
                release.selectFrom(DIM_BASELINE)
                        .where(DIM_BASELINE.BASELINE_YEAR.isNotNull())
                        .fetchMap(DIM_BASELINE.COMPONENT_ID, DIM_BASELINE.BASELINE_YEAR),
                units);
    }

    /** False where the target is not set for units of this level: a province is not judged on maternal mortality. */
    boolean appliesTo(Component component, AreaLevel level) {
        // A region is a sum of provinces and is judged as they are.
        AreaLevel judgedAs = level == AreaLevel.REGION ? AreaLevel.PROVINCE : level;
        return levels.getOrDefault(component.id(), Set.of()).contains(judgedAs.code());
    }

    /** The dated values for an area: those of its own plan where it has one, else the national ones. */
    List<Milestone> milestones(Component component, Area area) {
        List<DimTargetRecord> all = targets.getOrDefault(component.id(), List.of());
        List<Integer> years = all.stream()
                .map(DimTargetRecord::getMilestoneYear)
                .distinct()
                .sorted()
                .toList();
        return years.stream()
                .flatMap(year -> units.keys(area.refArea()).stream()
                        .flatMap(key -> of(all, key, year).stream())
                        .findFirst()
                        .or(() -> of(all, Area.COUNTRY, year))
                        .map(TargetRows::milestone)
                        .stream())
                .toList();
    }

    private static Optional<DimTargetRecord> of(List<DimTargetRecord> all, String refArea, int year) {
        return all.stream()
                .filter(target -> target.getRefArea().equals(refArea) && target.getMilestoneYear() == year)
                .findFirst();
    }

    /** The year a pace is counted from; the first later figure stands in where that year has none. */
    int baselineYear(Component component) {
        return baselineYears.getOrDefault(component.id(), BASELINE_YEAR);
    }
}
