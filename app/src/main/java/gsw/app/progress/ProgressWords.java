package gsw.app.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Qualifier;
import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.CountGap;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.queries.progress.MilestoneProgress;
import gsw.reports.text.PeopleWords;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Progress in the words of the report, so that the screen and the page never say two things. */
public final class ProgressWords {

    private final Wording wording;
    private final Phrases phrases;

    public ProgressWords(Wording wording) {
        this.wording = wording;
        this.phrases = wording.phrases();
    }

    /** {@code 3.2a}. */
    public String number(ComponentProgress component) {
        String id = component.component().id();
        String target = component.component().targetId();
        String letter = id.startsWith(target) ? id.substring(target.length()) : "";
        return component.component().objectiveNo() + "." + component.component().targetNo() + letter;
    }

    /** Short enough for a table; the catalogue's wording where there is no short one. */
    public String name(ComponentProgress component) {
        String id = component.component().id();
        return phrases.find("short." + id)
                .orElseGet(() -> component.component().name().in(phrases.language()));
    }

    public String latest(ComponentProgress component) {
        DataPoint latest = component.latest();
        if (latest == null) {
            return phrases.text(component.others().isEmpty() ? "glance.no-data" : "glance.parts-only");
        }
        return wording.value(latest, component.component(), limits(component));
    }

    private static List<BigDecimal> limits(ComponentProgress component) {
        return component.milestones().stream()
                .flatMap(milestone -> Wording.limits(milestone.milestone()).stream())
                .toList();
    }

    public String verdict(ComponentProgress component, int milestoneYear) {
        return component
                .milestone(milestoneYear)
                .map(milestone -> verdict(milestone.attainment()))
                .orElseGet(() -> phrases.text("verdict.none"));
    }

    private String verdict(Attainment attainment) {
        String word = verdict(attainment.verdict());
        return attainment.qualifiers().contains(Qualifier.WITHIN_UNCERTAINTY)
                ? word + ", " + phrases.text("qualifier.brief.WITHIN_UNCERTAINTY")
                : word;
    }

    /** How good the figure behind the latest answer is; empty without any. */
    public String evidence(ComponentProgress component) {
        return component.milestones().stream()
                .map(MilestoneProgress::evidence)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(evidence -> phrases.text("evidence.brief", evidence.grade().name()))
                .orElse("");
    }

    /** What is missing in people or units, a sentence for each milestone. */
    public List<String> people(ComponentProgress component, int year) {
        return component.milestones().stream()
                .flatMap(milestone -> CountGap.of(component, milestone, year).stream()
                        .map(gap -> number(component) + ", "
                                + milestone.milestone().year() + ": "
                                + new PeopleWords(wording).of(component.component(), gap)))
                .toList();
    }

    private String verdict(Verdict verdict) {
        String word = phrases.text("verdict." + verdict.name());
        return phrases.find("verdict." + verdict.name() + ".qualifier")
                .map(qualifier -> word + " (" + qualifier + ")")
                .orElse(word);
    }

    public String pace(ComponentProgress component, int milestoneYear) {
        return component
                .milestone(milestoneYear)
                .map(milestone -> milestone.pace().category())
                .map(category -> phrases.text("pace." + category.name()))
                .orElse("");
    }

    /** The change a year from now on; empty unless there is time left and something to change. */
    public String needed(ComponentProgress component, int milestoneYear) {
        return component
                .milestone(milestoneYear)
                .filter(milestone -> !milestone.attainment().verdict().met())
                .map(milestone -> milestone.pace().neededPerYear())
                .filter(needed -> !wording.isYesNo(component.component()))
                .map(needed -> wording.rate(needed, component.component()))
                .orElse("");
    }

    /** Why there is no verdict, in a sentence; null if there is one. */
    public @Nullable String reason(ComponentProgress component, MilestoneProgress milestone) {
        Verdict verdict = milestone.attainment().verdict();
        Reason reason = milestone.attainment().reason();
        boolean isMissing = verdict == Verdict.NOT_ASSESSABLE || verdict == Verdict.NOT_DUE;
        if (!isMissing || reason == null) {
            return null;
        }
        boolean partsOnly = reason == Reason.NO_DATA && !component.others().isEmpty();
        return phrases.text(
                "reason." + (partsOnly ? "PARTS_ONLY" : reason.name()),
                wording.target(milestone.milestone(), component.component()),
                component.latest() == null ? "" : latest(component),
                from(milestone.milestone()));
    }

    /** The document of a locality that asks for this, with its date. */
    String plan(MilestoneProgress milestone) {
        return wording.document(
                milestone.milestone().documentNo(), milestone.basis().documentDate());
    }

    /** What would apply without the locality's plan, with its document; empty where nothing else would. */
    String national(ComponentProgress component, MilestoneProgress milestone) {
        Milestone national = milestone.basis().national();
        return national == null
                ? ""
                : wording.target(national, component.component()) + " ("
                        + wording.document(
                                national.documentNo(), milestone.basis().nationalDate())
                        + ")";
    }

    private static int from(Milestone milestone) {
        Integer from = milestone.effectiveFrom();
        return from == null ? milestone.year() : from;
    }
}
