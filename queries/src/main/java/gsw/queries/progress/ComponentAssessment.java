package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.LinearPace;
import gsw.queries.method.Pace;
import gsw.queries.method.Reason;
import gsw.queries.progress.TargetsInForce.Choice;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the figures of one component in one area against what is asked for, as of one year. */
final class ComponentAssessment {

    private final Strategy strategy;
    private final Figures figures;
    private final Component component;
    private final Area area;
    private final int year;
    private final List<DataPoint> series;
    private final UnbrokenRun run;

    ComponentAssessment(Strategy strategy, Figures figures, Component component, Area area, int year) {
        this.strategy = strategy;
        this.figures = figures;
        this.component = component;
        this.area = area;
        this.year = year;
        this.series = figures.series(component.id(), area.refArea(), year);
        this.run = UnbrokenRun.of(series);
    }

    ComponentProgress progress() {
        List<Choice> choices = strategy.targets().of(component.id(), area.refArea(), year);
        return new ComponentProgress(
                component,
                series,
                figures.others(component.id(), area.refArea(), year),
                latest(),
                baseline(),
                population(),
                choices.stream().map(choice -> milestone(choice, choices)).toList());
    }

    private @Nullable Whole population() {
        @Nullable DataPoint latest = latest();
        return latest == null
                ? null
                : strategy.population(component.id(), area.refArea(), latest.year())
                        .orElse(null);
    }

    private @Nullable DataPoint latest() {
        return series.isEmpty() ? null : series.getLast();
    }

    private @Nullable DataPoint baseline() {
        return firstFrom(strategy.baselineYear(component));
    }

    /** Not from before a change of source or definition. */
    private @Nullable DataPoint firstFrom(int firstYear) {
        return run.points().stream()
                .filter(point -> point.value() != null && point.year() >= firstYear)
                .findFirst()
                .orElse(null);
    }

    /** What a plan states itself, else the first figure from the year it names, else from that of the strategy. */
    private @Nullable Baseline baseline(Choice choice) {
        @Nullable Integer statedYear = choice.applied().target().getBaselineYear();
        @Nullable BigDecimal stated = choice.applied().target().getBaselineValue();
        if (statedYear != null && stated != null) {
            return new Baseline(statedYear, stated, null);
        }
        @Nullable DataPoint figure = statedYear == null ? baseline() : firstFrom(statedYear);
        return figure == null || figure.value() == null ? null : new Baseline(figure.year(), figure.value(), figure);
    }

    private MilestoneProgress milestone(Choice choice, List<Choice> choices) {
        Milestone milestone = choice.applied().milestone();
        if (!strategy.appliesTo(component, area.level())) {
            return new MilestoneProgress(
                    milestone,
                    Attainment.notAssessable(Reason.NOT_AT_THIS_LEVEL, null),
                    Pace.none(Reason.NOT_AT_THIS_LEVEL, null),
                    choice.basis(),
                    null,
                    null,
                    null);
        }
        @Nullable
        DataPoint decisive = AttainmentRule.decisive(milestone, component.direction(), series, year)
                .orElse(null);
        @Nullable Baseline baseline = baseline(choice);
        return new MilestoneProgress(
                milestone,
                reasoned(AttainmentRule.assess(milestone, component.direction(), series, year)),
                pace(choices, milestone, baseline),
                choice.basis(),
                decisive,
                decisive == null ? null : Evidence.of(component, area.level(), milestone, decisive, series, year),
                baseline);
    }

    private Pace pace(List<Choice> choices, Milestone milestone, @Nullable Baseline baseline) {
        @Nullable DataPoint latest = latest();
        Pace pace = new LinearPace(
                        component.direction(),
                        choices.stream()
                                .map(choice -> choice.applied().milestone().target())
                                .toList(),
                        baseline == null ? null : baseline.observation(),
                        latest == null ? null : latest.observation())
                .towards(milestone.target());
        boolean isCutOff = pace.reason() == Reason.ONE_POINT && run.leavesOut(series, strategy.baselineYear(component));
        return isCutOff ? Pace.none(Reason.SERIES_BREAK, pace.neededPerYear()) : pace;
    }

    /** A unit made of others may have no figure although they have: the reason then says which rule stands in the way. */
    private Attainment reasoned(Attainment attainment) {
        Reason whyNone = figures.whyNone(component.id(), area.refArea());
        return attainment.reason() == Reason.NO_DATA && whyNone != null
                ? Attainment.notAssessable(whyNone, attainment.ageYears())
                : attainment;
    }
}
