package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_TARGET;
import static gsw.warehouse.schema.Tables.DIM_TARGET_SET;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.schema.tables.records.DimTargetRecord;
import gsw.warehouse.schema.tables.records.DimTargetSetRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which target applies to an area in a year ({@link TargetOrigin}): of several documents of one place, the newest that is
 * in force in that year.
 */
public final class TargetsInForce {

    private final Map<String, List<Integer>> milestoneYears;
    private final Map<Key, List<DimTargetRecord>> targets;
    private final Map<String, DimTargetSetRecord> sets;
    private final Map<String, String> parents;
    private final UnchangedUnits units;

    /** What one place asks for of a component. */
    private record Key(String componentId, String refArea) {}

    private TargetsInForce(
            List<DimTargetRecord> targets,
            Map<String, DimTargetSetRecord> sets,
            Map<String, String> parents,
            UnchangedUnits units) {
        this.milestoneYears = targets.stream()
                .collect(groupingBy(
                        DimTargetRecord::getComponentId,
                        mapping(
                                DimTargetRecord::getMilestoneYear,
                                collectingAndThen(toCollection(TreeSet::new), List::copyOf))));
        this.targets =
                targets.stream().collect(groupingBy(target -> new Key(target.getComponentId(), target.getRefArea())));
        this.sets = sets;
        this.parents = parents;
        this.units = units;
    }

    /** A value asked for, with the document that asks. */
    public record Asked(Milestone milestone, DimTargetRecord target, DimTargetSetRecord set) {}

    /** A place that may ask something of an area, and why it may. */
    public record Step(String refArea, TargetOrigin origin) {}

    /** What applies, and what would apply without a locality's plan. */
    public record Choice(
            TargetOrigin origin, Asked applied, @Nullable Asked national) {

        TargetBasis basis() {
            @Nullable Asked otherwise = origin == TargetOrigin.NATIONAL ? null : national;
            return new TargetBasis(
                    origin,
                    applied.target().getTargetSet(),
                    applied.target().getDocumentDate(),
                    applied.target().getConfidence(),
                    otherwise == null ? null : otherwise.milestone(),
                    otherwise == null ? null : otherwise.target().getDocumentDate());
        }
    }

    public static TargetsInForce read(DSLContext catalogue) {
        return read(catalogue, UnchangedUnits.read(catalogue));
    }

    static TargetsInForce read(DSLContext catalogue, UnchangedUnits units) {
        return new TargetsInForce(
                catalogue
                        .selectFrom(DIM_TARGET)
                        .orderBy(DIM_TARGET.MILESTONE_YEAR)
                        .fetch(),
                catalogue.selectFrom(DIM_TARGET_SET).fetchMap(DIM_TARGET_SET.TARGET_SET),
                // The plan of a province holds for what lies below it; provinces have only the country above.
                catalogue
                        .select(DIM_AREA.REF_AREA, DIM_AREA.PARENT_REF_AREA)
                        .from(DIM_AREA)
                        .where(DIM_AREA.AREA_LEVEL.in(AreaLevel.DISTRICT.code(), AreaLevel.COMMUNE.code()))
                        .and(DIM_AREA.PARENT_REF_AREA.isNotNull())
                        .fetchMap(DIM_AREA.REF_AREA, DIM_AREA.PARENT_REF_AREA),
                units);
    }

    /** What is asked of the area in each milestone year, as of a year of assessment; in order of milestone. */
    public List<Choice> of(String componentId, String refArea, int year) {
        return milestoneYears(componentId).stream()
                .flatMap(milestone -> choice(componentId, refArea, year, milestone).stream())
                .toList();
    }

    public List<Integer> milestoneYears(String componentId) {
        return milestoneYears.getOrDefault(componentId, List.of());
    }

    /** Places whose plans may hold for an area, nearest first, the country last. */
    public List<Step> steps(String refArea) {
        var steps = new ArrayList<Step>();
        TargetOrigin origin = TargetOrigin.OWN;
        for (String key : units.keys(refArea)) {
            steps.add(new Step(key, refArea.equals(Area.COUNTRY) ? TargetOrigin.NATIONAL : origin));
            origin = TargetOrigin.OWN_BEFORE_RECODE;
        }
        for (String above = parents.get(refArea); above != null; above = parents.get(above)) {
            units.keys(above).forEach(key -> steps.add(new Step(key, TargetOrigin.PARENT)));
        }
        if (!refArea.equals(Area.COUNTRY)) {
            steps.add(new Step(Area.COUNTRY, TargetOrigin.NATIONAL));
        }
        return steps;
    }

    private Optional<Choice> choice(String componentId, String refArea, int year, int milestone) {
        @Nullable
        Asked national = asked(componentId, Area.COUNTRY, year, milestone).orElse(null);
        return steps(refArea).stream()
                .flatMap(step -> asked(componentId, step.refArea(), year, milestone)
                        .map(asked -> new Choice(step.origin(), asked, national))
                        .stream())
                .findFirst();
    }

    /** What this one place asks for by its newest document in force. */
    public Optional<Asked> asked(String componentId, String refArea, int year, int milestone) {
        return targets.getOrDefault(new Key(componentId, refArea), List.of()).stream()
                .filter(target -> target.getMilestoneYear() == milestone)
                .map(target -> new Asked(TargetRows.milestone(target), target, set(target)))
                .filter(asked -> refArea.equals(Area.COUNTRY) || isInForce(asked.set(), year))
                .max(Comparator.comparing(
                                (Asked asked) -> asked.target().getDocumentDate(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(asked -> asked.target().getTargetSet()));
    }

    private DimTargetSetRecord set(DimTargetRecord target) {
        DimTargetSetRecord set = sets.get(target.getTargetSet());
        if (set == null) {
            throw new IllegalStateException("The catalogue lacks the target set " + target.getTargetSet());
        }
        return set;
    }

    private static boolean isInForce(DimTargetSetRecord set, int year) {
        boolean begun = set.getValidFrom() == null || set.getValidFrom().getYear() <= year;
        return begun && (set.getValidTo() == null || set.getValidTo().getYear() >= year);
    }
}
