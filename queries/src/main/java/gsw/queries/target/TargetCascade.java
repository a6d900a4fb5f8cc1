package gsw.queries.target;

import static gsw.warehouse.schema.Tables.DIM_AREA_CROSSWALK;

import gsw.queries.area.AreaQuery;
import gsw.queries.area.UnitsOfYear;
import gsw.queries.progress.TargetOrigin;
import gsw.queries.progress.TargetsInForce;
import gsw.queries.progress.TargetsInForce.Asked;
import gsw.queries.progress.TargetsInForce.Choice;
import gsw.queries.target.ProvincialSum.Weighed;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is asked of an area from the country down, which of it applies, and what the provinces' values come to. */
public final class TargetCascade {

    private final DSLContext catalogue;
    private final TargetsInForce targets;
    private final Map<String, Area> areas;
    private final ProvincialWeights weights;

    public TargetCascade(DSLContext catalogue) {
        this.catalogue = catalogue;
        this.targets = TargetsInForce.read(catalogue);
        this.weights = new ProvincialWeights(catalogue);
        this.areas =
                new AreaQuery(catalogue).all().stream().collect(Collectors.toMap(Area::refArea, Function.identity()));
    }

    /**
     * What one place asks for.
     *
     * @param origin why it may ask that of the area; null for a unit that was merged into it: its plan ended with it
     */
    public record Step(Area area, @Nullable TargetOrigin origin, Asked asked, boolean applies) {}

    /**
     * One component and milestone.
     *
     * @param steps places that ask for something, the country first
     * @param provinces of the country only
     */
    public record Row(
            Component component,
            int milestoneYear,
            List<Step> steps,
            @Nullable ProvincialSum provinces) {}

    /** In order of component and milestone; components that are not set for the level of the area are left out. */
    public List<Row> of(Area area, int year, List<TargetEntry> entries) {
        List<Area> provinces = area.level() == AreaLevel.COUNTRY
                ? new UnitsOfYear(catalogue).in(area, AreaLevel.PROVINCE, year)
                : List.of();
        List<String> merged = mergedInto(area);
        var rows = new ArrayList<Row>();
        for (TargetEntry entry : entries) {
            if (isAskedOf(entry, area)) {
                for (int milestone : targets.milestoneYears(entry.component().id())) {
                    row(entry, area, year, milestone, merged, provinces).ifPresent(rows::add);
                }
            }
        }
        return rows;
    }

    private static boolean isAskedOf(TargetEntry entry, Area area) {
        AreaLevel judgedAs = area.level() == AreaLevel.REGION ? AreaLevel.PROVINCE : area.level();
        return entry.levels().contains(judgedAs.code());
    }

    private Optional<Row> row(
            TargetEntry entry, Area area, int year, int milestone, List<String> merged, List<Area> provinces) {
        Component component = entry.component();
        Optional<Choice> choice = choice(component, area.refArea(), year, milestone);
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        for (TargetsInForce.Step step : targets.steps(area.refArea()).reversed()) {
            targets.asked(component.id(), step.refArea(), year, milestone)
                    .ifPresent(asked -> steps.add(new Step(
                            area(step.refArea()),
                            step.origin(),
                            asked,
                            asked.target()
                                    .getTargetSet()
                                    .equals(choice.get().applied().target().getTargetSet()))));
        }
        for (String former : merged) {
            targets.asked(component.id(), former, year, milestone)
                    .ifPresent(asked -> steps.add(new Step(area(former), null, asked, false)));
        }
        boolean isSummed = !provinces.isEmpty() && entry.levels().contains(AreaLevel.PROVINCE.code());
        ProvincialSum sum = isSummed ? sum(component, choice.get().applied(), year, milestone, provinces) : null;
        return Optional.of(new Row(component, milestone, steps, sum));
    }

    private Optional<Choice> choice(Component component, String refArea, int year, int milestone) {
        return targets.of(component.id(), refArea, year).stream()
                .filter(each -> each.applied().milestone().year() == milestone)
                .findFirst();
    }

    private ProvincialSum sum(Component component, Asked national, int year, int milestone, List<Area> provinces) {
        int own = 0;
        int stricter = 0;
        int weaker = 0;
        int other = 0;
        for (Area province : provinces) {
            Choice choice =
                    choice(component, province.refArea(), year, milestone).orElseThrow();
            if (choice.origin() != TargetOrigin.NATIONAL) {
                own++;
                Asked applied = choice.applied();
                int more = applied.milestone()
                                .value()
                                .compareTo(national.milestone().value())
                        * component.direction().sign();
                boolean comparable =
                        applied.milestone().comparator() == national.milestone().comparator()
                                && national.milestone().valueTo() == null;
                other += comparable ? 0 : 1;
                stricter += comparable && more > 0 ? 1 : 0;
                weaker += comparable && more < 0 ? 1 : 0;
            }
        }
        boolean needsWeights = other == 0 && stricter > 0 && weaker > 0;
        return new ProvincialSum(
                provinces.size(),
                own,
                stricter,
                weaker,
                other,
                needsWeights ? weighed(component, national, year, milestone, provinces) : null);
    }

    private Weighed weighed(Component component, Asked national, int year, int milestone, List<Area> provinces) {
        BigDecimal asked = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        int known = 0;
        for (Area province : provinces) {
            Optional<BigDecimal> whole = weights.of(component.id(), province, year);
            if (whole.isPresent()) {
                Choice choice =
                        choice(component, province.refArea(), year, milestone).orElseThrow();
                known++;
                all = all.add(whole.get());
                asked = asked.add(
                        whole.get().multiply(choice.applied().milestone().value()));
            }
        }
        boolean isWhole = known == provinces.size() && all.signum() > 0;
        return new Weighed(
                component.direction(),
                national.milestone().value(),
                isWhole ? asked.divide(all, MathContext.DECIMAL128) : null,
                known);
    }

    /** Units that are part of this one since the map was redrawn; an unchanged one is a step of its own. */
    private List<String> mergedInto(Area area) {
        return catalogue
                .select(DIM_AREA_CROSSWALK.FROM_REF_AREA)
                .from(DIM_AREA_CROSSWALK)
                .where(DIM_AREA_CROSSWALK.TO_REF_AREA.eq(area.refArea()))
                .and(DIM_AREA_CROSSWALK.FROM_REF_AREA.isNotNull())
                .and(DIM_AREA_CROSSWALK.RELATION.ne("unchanged"))
                .orderBy(DIM_AREA_CROSSWALK.FROM_REF_AREA)
                .fetch(DIM_AREA_CROSSWALK.FROM_REF_AREA);
    }

    private Area area(String refArea) {
        Area area = areas.get(refArea);
        if (area == null) {
            throw new IllegalStateException("The catalogue lacks the area " + refArea);
        }
        return area;
    }
}
