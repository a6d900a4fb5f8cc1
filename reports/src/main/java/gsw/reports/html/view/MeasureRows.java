package gsw.reports.html.view;

import gsw.queries.method.Pace;
import gsw.queries.method.Verdict;
import gsw.queries.progress.Baseline;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.CountGap;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.MilestoneProgress;
import gsw.queries.progress.TargetBasis;
import gsw.reports.html.view.ComponentView.Cell;
import gsw.reports.html.view.ComponentView.MeasureRow;
import gsw.reports.text.Figures;
import gsw.reports.text.PeopleWords;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table that holds one component against its milestones: a column a milestone, a row a measure. */
final class MeasureRows {

    /** Where the categories of the pace ratio begin; no ratio may be rounded across one. */
    private static final List<BigDecimal> PACE_LIMITS =
            List.of(BigDecimal.ZERO, new BigDecimal("0.60"), new BigDecimal("0.95"));

    private static final List<BigDecimal> SHARE_LIMITS = List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private final Wording wording;
    private final Phrases phrases;
    private final Figures figures;
    private final ComponentProgress progress;
    private final int year;
    private final Component component;
    private final Reasons reasons;

    MeasureRows(Wording wording, ComponentProgress progress, int year) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.figures = wording.figures();
        this.progress = progress;
        this.year = year;
        this.component = progress.component();
        this.reasons = new Reasons(wording, progress);
    }

    List<MeasureRow> rows() {
        var rows = new ArrayList<MeasureRow>();
        rows.add(row("target", null, this::target));
        rows.add(row("verdict", null, this::verdict));
        if (!wording.isYesNo(component)) {
            rows.add(row("margin", hint("margin"), this::margin));
            rows.add(row("count", null, this::count));
            rows.add(row("gap-closed", null, this::gapClosed));
            rows.add(row("pace", hint("pace"), this::pace));
            rows.add(pathRow());
            rows.add(row("observed", null, m -> rate(m.pace().observedPerYear())));
            rows.add(row("needed", null, this::needed));
        }
        rows.add(row("evidence", null, this::evidence));
        return rows.stream()
                .filter(row -> !row.cells().stream().allMatch(Cell::isEmpty))
                .toList();
    }

    private MeasureRow row(String key, @Nullable String hint, Function<MilestoneProgress, Cell> cell) {
        return new MeasureRow(
                phrases.text("row." + key),
                hint,
                progress.milestones().stream().map(cell).toList());
    }

    private String hint(String key) {
        return phrases.text("row." + key + "-hint");
    }

    private Cell target(MilestoneProgress milestone) {
        String note = Stream.of(
                        Optional.ofNullable(plan(milestone)),
                        phrases.find("explain.target-" + milestone.basis().confidence()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return new Cell(null, wording.target(milestone.milestone(), component), note.isEmpty() ? null : note);
    }

    /** Says so where a locality's own plan, not the national value, is what is asked for. */
    private @Nullable String plan(MilestoneProgress milestone) {
        Milestone asked = milestone.milestone();
        if (asked.refArea().equals(Area.COUNTRY)) {
            return null;
        }
        TargetBasis basis = milestone.basis();
        String document = asked.documentNo();
        String of = document == null
                ? phrases.text("row.plan-local-unnumbered")
                : phrases.text("row.plan-local", wording.document(document, basis.documentDate()));
        String plan = phrases.text("row.plan", of);
        Milestone national = basis.national();
        return national == null
                ? plan
                : plan + "; "
                        + phrases.text(
                                "row.plan-national",
                                wording.target(national, component),
                                wording.document(national.documentNo(), basis.nationalDate()));
    }

    private Cell verdict(MilestoneProgress milestone) {
        Verdict verdict = milestone.attainment().verdict();
        boolean needsReason = verdict == Verdict.NOT_ASSESSABLE || verdict == Verdict.NOT_DUE;
        String reason = needsReason ? reasons.sentence(milestone.attainment().reason(), milestone.milestone()) : null;
        String remark = milestone.attainment().qualifiers().stream()
                .map(qualifier -> phrases.text("qualifier." + qualifier.name()))
                .collect(Collectors.joining(" "));
        return new Cell(new Chips(phrases).verdict(verdict), "", reason == null && !remark.isEmpty() ? remark : reason);
    }

    private Cell evidence(MilestoneProgress milestone) {
        return milestone.evidence() == null
                ? Cell.EMPTY
                : Cell.text(milestone.evidence().grade().name());
    }

    private Cell margin(MilestoneProgress milestone) {
        BigDecimal margin = milestone.attainment().margin();
        return margin == null ? Cell.EMPTY : Cell.text(wording.difference(margin, component));
    }

    /** The gap in persons or units, which says more to those who must close it than a percentage. */
    private Cell count(MilestoneProgress milestone) {
        return CountGap.lacksWhole(progress, milestone)
                ? new Cell(null, "", phrases.text("reason.WHOLE_UNKNOWN"))
                : CountGap.of(progress, milestone, year).map(this::count).orElse(Cell.EMPTY);
    }

    private Cell count(CountGap gap) {
        return Cell.text(new PeopleWords(wording).of(component, gap));
    }

    private Cell gapClosed(MilestoneProgress milestone) {
        BigDecimal share = milestone.pace().gapClosedPercent();
        return share == null ? Cell.EMPTY : Cell.text(figures.share(share, SHARE_LIMITS));
    }

    private Cell pace(MilestoneProgress milestone) {
        Pace pace = milestone.pace();
        BigDecimal ratio = pace.ratio();
        String number = ratio == null ? "" : figures.number(ratio, PACE_LIMITS);
        boolean saidAbove = pace.reason() == milestone.attainment().reason();
        String reason =
                pace.reason() == null || saidAbove ? null : reasons.sentence(pace.reason(), milestone.milestone());
        return new Cell(new Chips(phrases).pace(pace), number, reason == null ? baselineOfPlan(milestone) : reason);
    }

    /** Says so where the pace is counted from what the plan states, not from the figure marked as baseline. */
    private @Nullable String baselineOfPlan(MilestoneProgress milestone) {
        Baseline baseline = milestone.baseline();
        return baseline == null || !baseline.isStatedByPlan()
                ? null
                : phrases.text(
                        "row.pace-from-plan",
                        wording.value(baseline.value(), component, Wording.limits(milestone.milestone())),
                        Integer.toString(baseline.year()));
    }

    private MeasureRow pathRow() {
        DataPoint latest = progress.latest();
        String year = latest == null ? "" : Integer.toString(latest.year());
        List<Cell> cells = progress.milestones().stream().map(this::path).toList();
        return new MeasureRow(phrases.text("row.path", year), null, cells);
    }

    private Cell path(MilestoneProgress milestone) {
        BigDecimal path = milestone.pace().pathValue();
        BigDecimal gap = milestone.pace().gapToPath();
        DataPoint latest = progress.latest();
        if (path == null || gap == null || latest == null || latest.value() == null) {
            return Cell.EMPTY;
        }
        String value = figures.withUnit(figures.number(path, List.of(latest.value())), wording.unit(component));
        return Cell.text(phrases.text("row.path-gap", value, wording.difference(gap, component)));
    }

    /** Nothing is needed where the target is met: the change that would just lose it would be misread. */
    private Cell needed(MilestoneProgress milestone) {
        return milestone.attainment().verdict().met()
                ? Cell.EMPTY
                : rate(milestone.pace().neededPerYear());
    }

    private Cell rate(@Nullable BigDecimal perYear) {
        return perYear == null ? Cell.EMPTY : Cell.text(wording.rate(perYear, component));
    }
}
