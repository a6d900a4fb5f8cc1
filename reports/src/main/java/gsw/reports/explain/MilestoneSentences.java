package gsw.reports.explain;

import gsw.queries.method.Pace;
import gsw.queries.method.Qualifier;
import gsw.queries.method.Reason;
import gsw.queries.method.Target;
import gsw.queries.progress.Baseline;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.CountGap;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.DecidingStep;
import gsw.queries.progress.Evidence;
import gsw.queries.progress.Evidence.Ground;
import gsw.queries.progress.MethodCard;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.MilestoneProgress;
import gsw.queries.progress.TargetBasis;
import gsw.reports.text.PeopleWords;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the answers for one milestone are what they are: target, verdict, pace, people, evidence. */
final class MilestoneSentences {

    private final Wording wording;
    private final Phrases phrases;
    private final Arithmetic arithmetic;
    private final ComponentProgress progress;
    private final MilestoneProgress milestone;
    private final int year;

    MilestoneSentences(Wording wording, ComponentProgress progress, MilestoneProgress milestone, int year) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.arithmetic = new Arithmetic(wording);
        this.progress = progress;
        this.milestone = milestone;
        this.year = year;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(target());
        phrases.find("explain.target-" + milestone.basis().confidence()).ifPresent(sentences::add);
        sentences.add(verdict());
        for (Qualifier qualifier : milestone.attainment().qualifiers()) {
            sentences.add(phrases.text("qualifier." + qualifier.name()));
        }
        addPace(sentences);
        CountGap.of(progress, milestone, year)
                .ifPresent(gap -> sentences.add(phrases.text(
                        "explain.people", new PeopleWords(wording).of(component(), gap), CountGap.VERSION)));
        if (CountGap.lacksWhole(progress, milestone)) {
            sentences.add(phrases.text("reason.WHOLE_UNKNOWN"));
        }
        @Nullable Evidence evidence = milestone.evidence();
        if (evidence != null) {
            sentences.add(evidence(evidence));
        }
        return sentences;
    }

    private Component component() {
        return progress.component();
    }

    /** Which applies, by which document, and which would. */
    private String target() {
        TargetBasis basis = milestone.basis();
        String applied = phrases.text(
                "explain.target",
                wording.target(milestone.milestone(), component()),
                wording.document(milestone.milestone().documentNo(), basis.documentDate()),
                phrases.text("explain.origin." + basis.origin().name()));
        Milestone national = basis.national();
        return national == null
                ? applied
                : applied + " "
                        + phrases.text(
                                "explain.target-otherwise",
                                wording.target(national, component()),
                                wording.document(national.documentNo(), basis.nationalDate()));
    }

    private String verdict() {
        String verdict =
                phrases.text("verdict." + milestone.attainment().verdict().name());
        String step = step(DecidingStep.of(milestone, component().direction(), year));
        String version = MethodCard.of("attainment").version();
        DataPoint decisive = milestone.decisive();
        if (decisive == null || decisive.value() == null) {
            return phrases.text("explain.verdict-without-figure", verdict, step, version);
        }
        String held = phrases.text(
                "explain.held",
                arithmetic.number(decisive.value()),
                wording.target(milestone.milestone(), component()));
        BigDecimal margin = milestone.attainment().margin();
        return margin == null
                ? phrases.text("explain.verdict-without-distance", held, verdict, step, version)
                : phrases.text("explain.verdict", held, verdict, step, arithmetic.number(margin), version);
    }

    private String step(DecidingStep step) {
        return phrases.text("step." + step.name());
    }

    private void addPace(List<String> sentences) {
        Pace pace = milestone.pace();
        Baseline first = milestone.baseline();
        DataPoint last = progress.latest();
        if (first == null || last == null || last.value() == null || pace.category() == null) {
            if (pace.reason() == Reason.SERIES_BREAK || pace.reason() == Reason.ONE_POINT) {
                sentences.add(phrases.text("reason." + pace.reason().name()));
            }
            return;
        }
        sentences.add(phrases.text(
                first.isStatedByPlan() ? "explain.pace-from-plan" : "explain.pace-from-figure",
                wording.value(first.value(), component(), Wording.limits(milestone.milestone())),
                Integer.toString(first.year())));
        Target target = milestone.milestone().target();
        BigDecimal aim = target.aim(component().direction());
        String worked = pace.ratio() == null
                ? "–"
                : arithmetic.quotient(last.value(), first.value(), aim, first.value()) + "; "
                        + arithmetic.ofYears(last.year(), first.year(), target.year(), first.year());
        sentences.add(phrases.text(
                "explain.pace",
                worked,
                pace.ratio() == null ? "–" : arithmetic.number(pace.ratio()),
                phrases.text("pace." + pace.category().name()),
                step(DecidingStep.of(pace.category())),
                MethodCard.of("linear-pace").version()));
        if (pace.neededPerYear() != null && milestone.attainment().verdict().notMet()) {
            sentences.add(
                    phrases.text("explain.needed", arithmetic.perYear(aim, last.value(), target.year(), last.year())));
        }
    }

    private String evidence(Evidence evidence) {
        return phrases.text(
                "explain.evidence",
                evidence.grade().name(),
                evidence.grounds().stream().map(this::ground).collect(Collectors.joining("; ")),
                Evidence.VERSION);
    }

    private String ground(Ground ground) {
        @Nullable Integer number = ground.number();
        String source = milestone.decisive() == null
                ? ""
                : wording.sourceClass(milestone.decisive().source());
        String said = number == null
                ? phrases.text("ground." + ground.kind().name() + ".uncounted", source)
                : phrases.text(
                        "ground." + ground.kind().name(), wording.figures().count(number));
        return said + " (" + ground.grade().name() + ")";
    }
}
