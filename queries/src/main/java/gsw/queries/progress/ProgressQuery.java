package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.FACT_OBSERVATION;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where an area stands against every target of the strategy. */
public final class ProgressQuery {

    private final Strategy strategy;
    private final Figures figures;

    private ProgressQuery(Strategy strategy, Figures figures) {
        this.strategy = strategy;
        this.figures = figures;
    }

    /** Asks for one area. */
    public static ProgressQuery of(DSLContext release, Area area) {
        UnchangedUnits units = UnchangedUnits.read(release);
        return new ProgressQuery(
                Strategy.read(release, units), Figures.read(release, FACT_OBSERVATION.REF_AREA.eq(area.refArea())));
    }

    /** Asks for every area that has figures. */
    public static ProgressQuery ofAll(DSLContext release) {
        UnchangedUnits units = UnchangedUnits.read(release);
        return new ProgressQuery(Strategy.read(release, units), Figures.read(release, DSL.noCondition()));
    }

    /** Keys of the areas that have a figure for any component. */
    Collection<String> areasWithFigures() {
        return figures.areas();
    }

    /** @param year the year the assessment speaks for; later figures are left out */
    public AreaProgress progress(Area area, int year) {
        Map<String, List<ComponentProgress>> byTarget = new LinkedHashMap<>();
        for (Component component : strategy.components()) {
            byTarget.computeIfAbsent(component.targetId(), id -> new ArrayList<>())
                    .add(component(component, area, year));
        }
        return new AreaProgress(
                area,
                year,
                byTarget.values().stream().map(ProgressQuery::target).toList());
    }

    private ComponentProgress component(Component component, Area area, int year) {
        List<DataPoint> series = figures.series(component.id(), area.refArea(), year);
        List<Milestone> milestones = strategy.milestones(component, area);
        @Nullable DataPoint latest = series.isEmpty() ? null : series.getLast();
        @Nullable
        DataPoint baseline = series.stream()
                .filter(point -> point.value() != null && point.year() >= strategy.baselineYear(component))
                .findFirst()
                .orElse(null);
        var pace = new LinearPace(component.direction(), milestones, baseline, latest);
        boolean applies = strategy.appliesTo(component, area.level());
        return new ComponentProgress(
                component,
                series,
                figures.others(component.id(), area.refArea(), year),
                latest,
                baseline,
                milestones.stream()
                        .map(milestone -> new MilestoneProgress(
                                milestone,
                                applies
                                        ? reasoned(
                                                AttainmentRule.assess(milestone, component.direction(), series, year),
                                                component,
                                                area)
                                        : Attainment.notAssessable(Reason.NOT_AT_THIS_LEVEL, null),
                                applies ? pace.towards(milestone) : Pace.none(Reason.NOT_AT_THIS_LEVEL, null)))
                        .toList());
    }

    /** A unit made of others may have no figure although they have: the reason then says which rule stands in the way. */
    private Attainment reasoned(Attainment attainment, Component component, Area area) {
        Reason whyNone = figures.whyNone(component.id(), area.refArea());
        return attainment.reason() == Reason.NO_DATA && whyNone != null
                ? Attainment.notAssessable(whyNone, attainment.ageYears())
                : attainment;
    }

    private static TargetProgress target(List<ComponentProgress> components) {
        Component first = components.getFirst().component();
        List<Integer> years = components.stream()
                .flatMap(component -> component.milestones().stream())
                .map(milestone -> milestone.milestone().year())
                .distinct()
                .sorted()
                .toList();
        return new TargetProgress(
                first.targetId(),
                first.objectiveNo(),
                first.targetNo(),
                first.objective(),
                name(components),
                components,
                years.stream().map(year -> TargetRule.verdict(year, components)).toList());
    }

    private static Bilingual name(List<ComponentProgress> components) {
        return new Bilingual(
                commonWording(
                        components.stream().map(c -> c.component().name().vi()).toList(), " / "),
                commonWording(
                        components.stream().map(c -> c.component().name().en()).toList(), " / "));
    }

    private static String commonWording(List<String> wordings, String between) {
        return String.join(between, wordings.stream().distinct().toList());
    }
}
