package gsw.reports.html.view;

import gsw.queries.method.Verdict;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.TargetProgress;
import gsw.queries.progress.TargetProgress.TargetVerdict;
import gsw.queries.progress.TurnedVerdict;
import gsw.reports.chart.ProgressChart;
import gsw.reports.html.view.PageView.Objective;
import gsw.reports.html.view.PageView.Target;
import gsw.reports.release.TurnedWords;
import gsw.reports.text.Wording;
import gsw.warehouse.model.ReleaseLabel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the progress of an area into words. */
public final class PageComposer {

    private final Wording wording;
    private final ProgressChart chart;

    public PageComposer(Wording wording) {
        this.wording = wording;
        this.chart = new ProgressChart(wording.figures());
    }

    /** @param turned verdicts of this area that are other ones than in the release before */
    public PageView compose(AreaProgress progress, List<TurnedVerdict> turned, ReleaseLabel release) {
        List<Integer> milestoneYears = milestoneYears(progress);
        var summaries = new SummaryComposer(wording.phrases(), progress);
        LocalDate ended = progress.area().validTo();
        return new PageView(
                wording.area(progress.area()),
                ended == null ? null : wording.figures().shortDate(ended),
                progress.year(),
                release.holdsSynthetic() || holdsSynthetic(progress),
                wording.figures().count(release.number()),
                wording.figures().date(release.knownOn().toLocalDate()),
                wording.perspective(release.perspective()).orElse(null),
                release.catalogueVersion(),
                release.programVersion(),
                progress.targets().size(),
                milestoneYears,
                milestoneYears.stream().map(summaries::compose).toList(),
                turned.stream().map(this::turned).toList(),
                objectives(progress, milestoneYears));
    }

    private TurnedView turned(TurnedVerdict turned) {
        var words = new TurnedWords(wording);
        var chips = new Chips(wording.phrases());
        return new TurnedView(
                turned.year(),
                words.number(turned),
                Anchors.of(turned.component().id()),
                words.name(turned),
                turned.milestoneYear(),
                chips.verdict(turned.before().verdict()),
                chips.verdict(turned.now().verdict()),
                words.cause(turned),
                words.why(turned));
    }

    private static List<Integer> milestoneYears(AreaProgress progress) {
        return progress.targets().stream()
                .flatMap(target -> target.verdicts().stream())
                .map(TargetVerdict::milestoneYear)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holdsSynthetic(AreaProgress progress) {
        return progress.targets().stream()
                .flatMap(target -> target.components().stream())
                .flatMap(PageComposer::points)
                .anyMatch(DataPoint::synthetic);
    }

    private static Stream<DataPoint> points(ComponentProgress component) {
        return Stream.concat(
                component.series().stream(), component.others().stream().map(ComponentProgress.OtherFigure::point));
    }

    private List<Objective> objectives(AreaProgress progress, List<Integer> milestoneYears) {
        var glance = new GlanceComposer(wording, progress, milestoneYears);
        var byObjective = progress.targets().stream()
                .collect(Collectors.groupingBy(TargetProgress::objectiveNo, LinkedHashMap::new, Collectors.toList()));
        return byObjective.values().stream()
                .map(targets -> objective(targets, progress.year(), glance))
                .toList();
    }

    private Objective objective(List<TargetProgress> targets, int year, GlanceComposer glance) {
        TargetProgress first = targets.getFirst();
        return new Objective(
                first.objectiveNo(),
                first.objective().in(wording.phrases().language()),
                targets.stream().flatMap(target -> glance.rows(target).stream()).toList(),
                targets.stream().map(target -> target(target, year)).toList());
    }

    private Target target(TargetProgress target, int year) {
        boolean several = target.components().size() > 1;
        var components = new ComponentComposer(wording, chart, year);
        return new Target(
                TargetNumbers.of(target),
                Anchors.of(target.targetId()),
                name(target, several),
                target.verdicts().stream()
                        .map(verdict -> verdict(verdict, several))
                        .toList(),
                several,
                target.components().stream()
                        .map(component ->
                                components.compose(component, several ? TargetNumbers.letter(target, component) : ""))
                        .toList());
    }

    /** The wording of the target; where it is that of several components, which follow in full, the short name. */
    private String name(TargetProgress target, boolean several) {
        String fullName = target.name().in(wording.phrases().language());
        return several ? new ShortNames(wording.phrases()).of(target.targetId(), fullName) : fullName;
    }

    private PageView.Verdict verdict(TargetVerdict verdict, boolean several) {
        var chip = new Chips(wording.phrases()).verdict(verdict.verdict());
        return new PageView.Verdict(verdict.milestoneYear(), chip, several ? reason(verdict) : null);
    }

    /** Of targets with one component the reason stands with the component. */
    private @Nullable String reason(TargetVerdict verdict) {
        boolean componentMissing = verdict.verdict() == Verdict.NOT_ASSESSABLE;
        return componentMissing ? wording.phrases().text("reason.COMPONENT_NOT_ASSESSABLE") : null;
    }
}
