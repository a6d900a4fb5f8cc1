package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.LinearPace;
import gsw.queries.method.Pace;
import gsw.queries.method.Reason;
import gsw.queries.progress.TargetsInForce.Choice;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Component;
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

    ComponentAssessment(Strategy strategy, Figures figures, Component component, Area area, int year) {
        this.strategy = strategy;
        this.figures = figures;
        this.component = component;
        this.area = area;
        this.year = year;
        this.series = figures.series(component.id(), area.refArea(), year);
    }

    ComponentProgress progress() {
        List<Choice> choices = strategy.targets().of(component.id(), area.refArea(), year);
        return new ComponentProgress(
                component,
                series,
                figures.others(component.id(), area.refArea(), year),
                latest(),
                baseline(),
                choices.stream().map(choice -> milestone(choice, choices)).toList());
    }

    private @Nullable DataPoint latest() {
        return series.isEmpty() ? null : series.getLast();
    }

    private @Nullable DataPoint baseline() {
        return series.stream()
                .filter(point -> point.value() != null && point.year() >= strategy.baselineYear(component))
                .findFirst()
                .orElse(null);
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
                    null);
        }
        @Nullable
        DataPoint decisive = AttainmentRule.decisive(milestone, component.direction(), series, year)
                .orElse(null);
        return new MilestoneProgress(
                milestone,
                reasoned(AttainmentRule.assess(milestone, component.direction(), series, year)),
                pace(choices).towards(milestone.target()),
                choice.basis(),
                decisive,
                decisive == null ? null : Evidence.of(component, area.level(), milestone, decisive, series, year));
    }

    private LinearPace pace(List<Choice> choices) {
        @Nullable DataPoint baseline = baseline();
        @Nullable DataPoint latest = latest();
        return new LinearPace(
                component.direction(),
                choices.stream()
                        .map(choice -> choice.applied().milestone().target())
                        .toList(),
                baseline == null ? null : baseline.observation(),
                latest == null ? null : latest.observation());
    }

    /** A unit made of others may have no figure although they have: the reason then says which rule stands in the way. */
    private Attainment reasoned(Attainment attainment) {
        Reason whyNone = figures.whyNone(component.id(), area.refArea());
        return attainment.reason() == Reason.NO_DATA && whyNone != null
                ? Attainment.notAssessable(whyNone, attainment.ageYears())
                : attainment;
    }
}
