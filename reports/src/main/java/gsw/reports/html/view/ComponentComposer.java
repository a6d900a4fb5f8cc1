package gsw.reports.html.view;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.reports.chart.ChartData;
import gsw.reports.chart.ProgressChart;
import gsw.reports.explain.Explainer;
import gsw.reports.html.view.ComponentView.Headline;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the details of one component into words. */
final class ComponentComposer {

    private static final int STALE_AFTER_YEARS = 2;

    private final Wording wording;
    private final Phrases phrases;
    private final ProgressChart chart;
    private final int assessmentYear;

    ComponentComposer(Wording wording, ProgressChart chart, int assessmentYear) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.chart = chart;
        this.assessmentYear = assessmentYear;
    }

    ComponentView compose(ComponentProgress whole, String letter) {
        var years = ShownYears.of(whole, assessmentYear);
        ComponentProgress progress = years.shown();
        Component component = progress.component();
        var observations = new Observations(wording, progress);
        return new ComponentView(
                letter,
                Anchors.of(component.id()),
                component.name().in(phrases.language()),
                wording.unit(component),
                phrases.text("detail." + component.direction().name()),
                headline(progress, observations),
                chart(progress, observations),
                progress.milestones().stream().map(m -> m.milestone().year()).toList(),
                new MeasureRows(wording, progress, assessmentYear).rows(),
                observations.series(),
                earlier(years.earlier()),
                observations.others(),
                observations.othersNotes(),
                caveats(whole),
                component.note() == null ? null : component.note().in(phrases.language()),
                new Explainer(wording, assessmentYear).explain(whole));
    }

    private Headline headline(ComponentProgress progress, Observations observations) {
        DataPoint latest = progress.latest();
        if (latest == null) {
            List<String> facts = progress.others().isEmpty() ? List.of() : List.of(phrases.text("detail.see-parts"));
            return new Headline(phrases.text("detail.no-figure"), facts);
        }
        var facts = new ArrayList<String>();
        facts.add(phrases.text("detail.as-of", wording.period(latest.period())));
        facts.add(wording.status(latest));
        facts.add(wording.source(latest.source()) + " (" + wording.sourceClass(latest.source()) + ")");
        facts.add(age(latest));
        return new Headline(observations.value(latest), facts);
    }

    private String age(DataPoint latest) {
        int age = assessmentYear - latest.year();
        return age <= 0 ? phrases.text("detail.fresh") : phrases.text("detail.age", age);
    }

    private String chart(ComponentProgress progress, Observations observations) {
        ChartData data = ChartData.of(progress);
        if (data.isEmpty() || wording.isYesNo(progress.component())) {
            return "";
        }
        String id = "ch-" + Anchors.of(progress.component().id());
        return chart.draw(data, chartWords(progress, observations), id);
    }

    private ProgressChart.Words chartWords(ComponentProgress progress, Observations observations) {
        DataPoint first = progress.series().getFirst();
        DataPoint last = progress.series().getLast();
        String description = phrases.text(
                "chart.description",
                progress.series().size(),
                first.year(),
                last.year(),
                observations.value(last),
                targets(progress));
        Component component = progress.component();
        return new ProgressChart.Words(component.name().in(phrases.language()), description, wording.unit(component));
    }

    private String targets(ComponentProgress progress) {
        String targets = progress.milestones().stream()
                .map(m -> m.milestone().year() + ": " + wording.target(m.milestone(), progress.component()))
                .collect(Collectors.joining("; "));
        return targets.isEmpty() ? phrases.text("chart.description-targets-none") : targets;
    }

    private @Nullable String earlier(List<DataPoint> points) {
        return points.isEmpty()
                ? null
                : phrases.text(
                        "series.earlier",
                        points.size(),
                        points.getFirst().year(),
                        points.getLast().year());
    }

    private List<String> caveats(ComponentProgress progress) {
        var caveats = new ArrayList<String>();
        phrases.find("caveat." + progress.component().confidence()).ifPresent(caveats::add);
        addCaveatsOf(progress.latest(), caveats);
        addBreak(progress, caveats);
        return caveats;
    }

    private void addBreak(ComponentProgress progress, List<String> caveats) {
        if (progress.comparable().size() < progress.series().size()) {
            caveats.add(phrases.text(
                    "caveat.break",
                    Integer.toString(progress.comparable().getFirst().year())));
        }
    }

    private void addCaveatsOf(@Nullable DataPoint latest, List<String> caveats) {
        if (latest == null) {
            return;
        }
        int age = assessmentYear - latest.year();
        if (age > STALE_AFTER_YEARS) {
            caveats.add(phrases.text("caveat.stale", age));
        }
        if (latest.status().equals("P") || latest.status().equals("E")) {
            caveats.add(phrases.text("caveat.preliminary", wording.status(latest)));
        }
    }
}
