package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.LinearPace;
import gsw.queries.method.MethodResult;
import gsw.queries.method.Pace;
import gsw.queries.method.PaceCategory;
import gsw.queries.method.Qualifier;
import gsw.queries.method.Reason;
import gsw.queries.progress.AnswerRow.Method;
import gsw.queries.progress.AnswerRow.Said;
import gsw.queries.progress.Evidence.Ground;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one area stands as long rows: one a component, milestone, method and measure. */
final class ProgressRows {

    private static final Method ATTAINMENT = new Method("attainment", AttainmentRule.VERSION);
    private static final Method LINEAR = new Method("linear-pace", LinearPace.VERSION);
    private static final Method PATH = new Method("milestone-path", LinearPace.VERSION);
    private static final Method EVIDENCE = new Method("evidence", Evidence.VERSION);
    private static final Method PEOPLE = new Method("people-gap", CountGap.VERSION);

    /** Written for every year, by the rules of the strategy, which know the year of assessment. */
    private static final Set<String> HEADLINE = Set.of(
            "attainment value",
            "attainment target",
            "attainment margin",
            "attainment gap-closed-percent",
            "attainment age-years",
            "attainment qualifier",
            "linear-pace pace-ratio",
            "linear-pace gap-closed-percent",
            "linear-pace observed-per-year",
            "linear-pace needed-per-year",
            "milestone-path path-value",
            "milestone-path gap-to-path");

    private final AreaProgress progress;
    private final List<MartRow> rows = new ArrayList<>();

    ProgressRows(AreaProgress progress) {
        this.progress = progress;
    }

    List<MartRow> rows() {
        return rows;
    }

    /** Attainment, linear pace and the path of the milestones. */
    void addHeadline() {
        for (ComponentProgress component : progress.components()) {
            for (MilestoneProgress milestone : component.milestones()) {
                addAttainment(component, milestone);
                if (component.latest() != null) {
                    addPace(component, milestone);
                }
            }
        }
    }

    /** Every other method, the evidence and the gap in people. */
    void addOthers() {
        for (ComponentProgress component : progress.components()) {
            if (component.isSetHere()) {
                addMethods(component);
                for (MilestoneProgress milestone : component.milestones()) {
                    addEvidence(component, milestone);
                    addPeople(component, milestone);
                }
            }
        }
    }

    /** Without a figure one row says that there is no answer, and why. */
    private void addAttainment(ComponentProgress component, MilestoneProgress milestone) {
        Attainment attainment = milestone.attainment();
        @Nullable DataPoint decisive = milestone.decisive();
        AnswerRow row = new AnswerRow(progress, component, milestone, decisive);
        String verdict = attainment.verdict().code();
        DecidingStep step = DecidingStep.of(milestone, component.component().direction(), progress.year());
        @Nullable BigDecimal value = decisive == null ? null : decisive.value();
        rows.add(row.says(ATTAINMENT, new Said("value", value, null, verdict, attainment.reason(), step)));
        if (component.latest() == null) {
            return;
        }
        BigDecimal target = milestone.milestone().value();
        rows.add(row.says(ATTAINMENT, new Said("target", target, null, verdict, attainment.reason(), step)));
        rows.add(row.says(
                ATTAINMENT, new Said("margin", attainment.margin(), null, verdict, attainment.reason(), step)));
        for (Qualifier qualifier : attainment.qualifiers()) {
            rows.add(row.says(ATTAINMENT, Said.of(qualifier.code().replace('_', '-'), null, qualifier.code())));
        }
    }

    private void addPace(ComponentProgress component, MilestoneProgress milestone) {
        Pace pace = milestone.pace();
        AnswerRow row = new AnswerRow(progress, component, milestone, component.latest());
        rows.add(row.says(LINEAR, of("pace-ratio", pace.ratio(), pace, pace.reason())));
        rows.add(row.says(LINEAR, of("gap-closed-percent", pace.gapClosedPercent(), pace, pace.reason())));
        rows.add(row.says(LINEAR, of("observed-per-year", pace.observedPerYear(), pace, pace.reason())));
        rows.add(row.says(LINEAR, of("needed-per-year", pace.neededPerYear(), pace, Reason.NO_TIME_LEFT)));
        rows.add(row.says(PATH, of("path-value", pace.pathValue(), pace, pace.reason())));
        rows.add(row.says(PATH, of("gap-to-path", pace.gapToPath(), pace, pace.reason())));
        @Nullable Baseline baseline = milestone.baseline();
        if (baseline != null && baseline.isStatedByPlan()) {
            rows.add(row.says(LINEAR, Said.of("plan-baseline-value", baseline.value(), null)));
            rows.add(row.says(LINEAR, Said.of("plan-baseline-year", BigDecimal.valueOf(baseline.year()), null)));
        }
    }

    private static Said of(String measure, @Nullable BigDecimal value, Pace pace, @Nullable Reason whyNone) {
        @Nullable PaceCategory category = pace.category();
        return new Said(
                measure,
                value,
                category == null ? null : category.code(),
                null,
                value == null ? whyNone : null,
                category == null ? null : DecidingStep.of(category));
    }

    private void addMethods(ComponentProgress component) {
        for (MethodAnswers.Answer said : MethodAnswers.of(component)) {
            MethodResult result = said.result();
            if (!HEADLINE.contains(said.method().id() + " " + result.measure())) {
                rows.add(row(component, said.milestoneYear())
                        .says(
                                new Method(said.method().id(), said.method().version()),
                                new Said(
                                        result.measure(),
                                        result.value(),
                                        result.category(),
                                        null,
                                        result.reason(),
                                        null)));
            }
        }
    }

    private AnswerRow row(ComponentProgress component, @Nullable Integer milestoneYear) {
        @Nullable
        MilestoneProgress milestone =
                Optional.ofNullable(milestoneYear).flatMap(component::milestone).orElse(null);
        return new AnswerRow(progress, component, milestone, component.latest());
    }

    private void addEvidence(ComponentProgress component, MilestoneProgress milestone) {
        @Nullable Evidence evidence = milestone.evidence();
        if (evidence == null) {
            return;
        }
        AnswerRow row = new AnswerRow(progress, component, milestone, milestone.decisive());
        rows.add(row.says(EVIDENCE, Said.of("grade", null, evidence.grade().code())));
        for (Ground ground : evidence.grounds()) {
            @Nullable BigDecimal number = ground.number() == null ? null : BigDecimal.valueOf(ground.number());
            rows.add(row.says(
                    EVIDENCE,
                    Said.of(ground.kind().code(), number, ground.grade().code())));
        }
    }

    private void addPeople(ComponentProgress component, MilestoneProgress milestone) {
        Optional<CountGap> found = CountGap.of(component, milestone, progress.year());
        if (CountGap.lacksWhole(component, milestone)) {
            AnswerRow row = new AnswerRow(progress, component, milestone, component.latest());
            rows.add(row.says(PEOPLE, new Said("missing-now", null, null, null, Reason.WHOLE_UNKNOWN, null)));
        }
        if (found.isPresent()) {
            AnswerRow row = new AnswerRow(progress, component, milestone, component.latest());
            rows.add(row.says(
                    PEOPLE,
                    Said.of("missing-now", BigDecimal.valueOf(found.get().missing()), null)));
            rows.add(row.says(
                    PEOPLE,
                    Said.of("missing-per-year", BigDecimal.valueOf(found.get().perYear()), null)));
        }
    }
}
