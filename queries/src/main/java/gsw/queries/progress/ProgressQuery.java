package gsw.queries.progress;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

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
        return new ProgressQuery(Strategy.read(release, units), Figures.of(release, area.refArea()));
    }

    /** Asks for every area that has figures. */
    public static ProgressQuery ofAll(DSLContext release) {
        UnchangedUnits units = UnchangedUnits.read(release);
        return new ProgressQuery(Strategy.read(release, units), Figures.ofAll(release));
    }

    /** Keys of the areas that have a figure for any component. */
    Collection<String> areasWithFigures() {
        return figures.areas();
    }

    /** Of how many the newest figure is taken: its own denominator, else the population where that is the whole. */
    public Optional<BigDecimal> whole(String componentId, Area area, int year) {
        return figures.series(componentId, area.refArea(), year).reversed().stream()
                .flatMap(point -> Stream.ofNullable(point.denominator()))
                .findFirst()
                .or(() -> strategy.population(componentId, area.refArea(), year).map(Whole::persons));
    }

    /** @param year the year the assessment speaks for; later figures are left out */
    public AreaProgress progress(Area area, int year) {
        Map<String, List<ComponentProgress>> byTarget = new LinkedHashMap<>();
        for (Component component : strategy.components()) {
            byTarget.computeIfAbsent(component.targetId(), id -> new ArrayList<>())
                    .add(new ComponentAssessment(strategy, figures, component, area, year).progress());
        }
        return new AreaProgress(
                area,
                year,
                byTarget.values().stream().map(ProgressQuery::target).toList());
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
