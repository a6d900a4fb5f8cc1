package gsw.reports.html.view;

import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.TargetProgress;
import gsw.reports.chart.ChartData;
import gsw.reports.chart.Sparkline;
import gsw.reports.chart.Sparkline.Years;
import gsw.reports.html.view.PageView.Chip;
import gsw.reports.html.view.PageView.Latest;
import gsw.reports.html.view.PageView.Row;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the table at a glance: one a target, and one a component where a target has several. */
final class GlanceComposer {

    private final Wording wording;
    private final Phrases phrases;
    private final Chips chips;
    private final ShortNames shortNames;
    private final List<Integer> milestoneYears;
    private final int assessmentYear;
    private final Years years;

    GlanceComposer(Wording wording, AreaProgress progress, List<Integer> milestoneYears) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.chips = new Chips(phrases);
        this.shortNames = new ShortNames(phrases);
        this.milestoneYears = milestoneYears;
        this.assessmentYear = progress.year();
        this.years = years(progress, milestoneYears);
    }

    private static Years years(AreaProgress progress, List<Integer> milestoneYears) {
        int first = progress.targets().stream()
                .flatMap(target -> target.components().stream())
                .map(component -> ShownYears.of(component, progress.year()).shown())
                .flatMap(component -> component.series().stream())
                .mapToInt(DataPoint::year)
                .min()
                .orElse(progress.year());
        int last = milestoneYears.isEmpty() ? progress.year() : milestoneYears.getLast();
        return new Years(first, Math.max(last, progress.year()));
    }

    List<Row> rows(TargetProgress target) {
        if (target.components().size() == 1) {
            return List.of(targetRow(target, target.components().getFirst()));
        }
        var rows = new ArrayList<Row>();
        rows.add(targetRow(target, null));
        for (ComponentProgress component : target.components()) {
            rows.add(componentRow(target, component));
        }
        return rows;
    }

    private Row targetRow(TargetProgress target, @Nullable ComponentProgress only) {
        String fullName = target.name().in(phrases.language());
        String name = shortNames.of(target.targetId(), fullName);
        return new Row(
                TargetNumbers.of(target),
                false,
                Anchors.of(target.targetId()),
                name,
                name.equals(fullName) ? null : fullName,
                only == null ? null : latest(only),
                milestoneYears.stream().map(year -> verdict(target, year)).toList(),
                only == null ? null : pace(only),
                only == null ? "" : sparkline(only));
    }

    private Row componentRow(TargetProgress target, ComponentProgress component) {
        String fullName = component.component().name().in(phrases.language());
        String name = shortNames.of(component.component().id(), fullName);
        return new Row(
                TargetNumbers.letter(target, component),
                true,
                Anchors.of(component.component().id()),
                name,
                name.equals(fullName) ? null : fullName,
                latest(component),
                milestoneYears.stream().map(year -> verdict(component, year)).toList(),
                pace(component),
                sparkline(component));
    }

    private Chip verdict(TargetProgress target, int year) {
        return target.verdict(year).map(v -> chips.verdict(v.verdict())).orElseGet(chips::noMilestone);
    }

    private Chip verdict(ComponentProgress component, int year) {
        return component
                .milestone(year)
                .map(m -> chips.verdict(m.attainment().verdict()))
                .orElseGet(chips::noMilestone);
    }

    private Latest latest(ComponentProgress component) {
        DataPoint latest = component.latest();
        if (latest == null) {
            boolean parts = !component.others().isEmpty();
            return new Latest(phrases.text(parts ? "glance.parts-only" : "glance.no-data"), "", null);
        }
        String mark = latest.status().equals("A") ? null : wording.status(latest);
        return new Latest(new Observations(wording, component).value(latest), wording.period(latest.period()), mark);
    }

    private String sparkline(ComponentProgress component) {
        ComponentProgress shown = ShownYears.of(component, assessmentYear).shown();
        return Sparkline.draw(ChartData.of(shown), years);
    }

    private @Nullable Chip pace(ComponentProgress component) {
        if (milestoneYears.isEmpty()) {
            return null;
        }
        return component
                .milestone(milestoneYears.getLast())
                .map(milestone -> chips.pace(milestone.pace()))
                .orElse(null);
    }
}
