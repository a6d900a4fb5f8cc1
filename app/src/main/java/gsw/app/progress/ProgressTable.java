package gsw.app.progress;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.method.Verdict;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.AttainmentRule;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.MilestoneProgress;
import gsw.queries.progress.TargetProgress;
import gsw.reports.text.Wording;
import gsw.warehouse.model.ReleaseLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where one area stands, for people: a row per component, the counts, and why some answers are missing. */
public final class ProgressTable {

    private final Messages messages;
    private final Wording wording;
    private final ProgressWords words;
    private final Output output;

    public ProgressTable(Messages messages, Output output) {
        this.messages = messages;
        this.wording = new Wording(messages.language());
        this.words = new ProgressWords(wording);
        this.output = output;
    }

    /** @param shown which targets have a row; the counts are always of all */
    public void print(AreaProgress progress, ReleaseLabel release, Predicate<TargetProgress> shown) {
        head(progress, release);
        List<Integer> milestones = milestoneYears(progress);
        List<ComponentProgress> components = progress.targets().stream()
                .filter(shown)
                .flatMap(target -> target.components().stream())
                .toList();
        listing(progress.year(), milestones).write(components, output);
        output.line("");
        counts(progress);
        lists(progress);
        people(components, progress.year());
        reasons(components);
        ownTargets(components);
    }

    /** What is missing in people, agencies or communes, a line per component and milestone. */
    private void people(List<ComponentProgress> components, int year) {
        List<String> lines = components.stream()
                .flatMap(component -> words.people(component, year).stream())
                .toList();
        if (!lines.isEmpty()) {
            output.line("");
            output.line(messages.text("progress.people"));
            lines.forEach(line -> output.paragraph("  ", line));
        }
    }

    /** What it is about, and from which figures. */
    public void head(AreaProgress progress, ReleaseLabel release) {
        if (release.holdsSynthetic()) {
            output.line(wording.phrases().text("synthetic.banner"));
        }
        output.line(messages.text("progress.head", wording.area(progress.area()), progress.year()));
        output.line(messages.text(
                "progress.release",
                release.number(),
                wording.figures().date(release.knownOn().toLocalDate())));
        wording.perspective(release.perspective())
                .ifPresent(said -> output.line(messages.text("perspective.line", said)));
        output.line("");
    }

    private Listing<ComponentProgress> listing(int year, List<Integer> milestones) {
        var listing = new Listing<ComponentProgress>()
                .words(
                        messages.text("progress.component"),
                        component -> words.number(component) + " " + words.name(component))
                .words(messages.text("progress.latest"), component -> latest(component, year));
        for (int milestone : milestones) {
            listing.words(
                    messages.text("progress.milestone", milestone), component -> words.verdict(component, milestone));
        }
        if (!milestones.isEmpty()) {
            int last = milestones.getLast();
            listing.words(messages.text("progress.pace", last), component -> pace(component, last));
        }
        return listing;
    }

    /** The figure, and below it of when and from whom. */
    private String latest(ComponentProgress component, int year) {
        DataPoint latest = component.latest();
        if (latest == null) {
            return words.latest(component);
        }
        String evidence = words.evidence(component);
        int age = year - latest.year();
        String period = wording.period(latest.period());
        return words.latest(component) + "\n"
                + (age == 0 ? period : messages.text("progress.age", period, age))
                + " · " + latest.source().code()
                + (evidence.isEmpty() ? "" : "\n" + evidence);
    }

    /** Whether it is enough, and below it what is needed a year from now on. */
    private String pace(ComponentProgress component, int milestone) {
        String needed = words.needed(component, milestone);
        return Stream.of(
                        words.pace(component, milestone),
                        needed.isEmpty() ? "" : messages.text("progress.needed", needed))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<Integer> milestoneYears(AreaProgress progress) {
        var years = new TreeSet<Integer>();
        progress.targets().forEach(target -> target.verdicts().forEach(verdict -> years.add(verdict.milestoneYear())));
        return List.copyOf(years);
    }

    /** How many targets are met and how many are not, a line per milestone. */
    public void counts(AreaProgress progress) {
        for (int year : milestoneYears(progress)) {
            long met = count(progress, year, Verdict::met);
            long notMet = count(progress, year, Verdict::notMet);
            long partly = progress.count(year, Verdict.PARTLY_ATTAINED);
            long notDue = progress.count(year, Verdict.NOT_DUE);
            long none = progress.targets().size() - met - notMet - partly - notDue;
            var parts = new ArrayList<String>();
            parts.add(messages.text("progress.met", met));
            parts.add(messages.text("progress.partly", partly));
            parts.add(messages.text("progress.not-met", notMet));
            if (notDue > 0) {
                parts.add(messages.text("progress.not-due", notDue));
            }
            parts.add(messages.text("progress.not-assessable", none));
            output.paragraph(
                    "",
                    messages.text(
                            "progress.counts",
                            year,
                            String.join(" · ", parts),
                            progress.targets().size()));
        }
    }

    /** Which targets were counted as what, and by which version of the rule: a count can be repeated. */
    private void lists(AreaProgress progress) {
        for (int year : milestoneYears(progress)) {
            String lists = Stream.of(
                            list(progress, year, "progress.met-list", Verdict::met),
                            list(progress, year, "progress.partly-list", each -> each == Verdict.PARTLY_ATTAINED),
                            list(progress, year, "progress.not-met-list", Verdict::notMet))
                    .filter(list -> !list.isEmpty())
                    .collect(Collectors.joining(" · "));
            if (!lists.isEmpty()) {
                output.paragraph("", messages.text("progress.milestone", year) + ". " + lists);
            }
        }
        output.line(messages.text("progress.rule", AttainmentRule.VERSION));
    }

    private String list(AreaProgress progress, int year, String key, Predicate<Verdict> which) {
        String numbers = progress.targets().stream()
                .filter(target -> target.verdict(year)
                        .filter(verdict -> which.test(verdict.verdict()))
                        .isPresent())
                .map(target -> target.objectiveNo() + "." + target.targetNo())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : messages.text("progress.list", messages.text(key), numbers);
    }

    /** Where a locality's plan asks for another value than the country: both, with the document. */
    private void ownTargets(List<ComponentProgress> components) {
        List<String> own = components.stream()
                .flatMap(component -> component.milestones().stream()
                        .filter(milestone -> milestone.basis().national() != null)
                        .map(milestone -> ownTarget(component, milestone)))
                .toList();
        if (!own.isEmpty()) {
            output.line("");
            output.line(messages.text("progress.own-targets"));
            own.forEach(line -> output.paragraph("  ", line));
        }
    }

    private String ownTarget(ComponentProgress component, MilestoneProgress milestone) {
        return messages.text(
                "progress.own-target",
                words.number(component),
                milestone.milestone().year(),
                wording.target(milestone.milestone(), component.component()),
                words.plan(milestone),
                words.national(component, milestone));
    }

    private static long count(AreaProgress progress, int milestoneYear, Predicate<Verdict> which) {
        return progress.targets().stream()
                .flatMap(target -> target.verdict(milestoneYear).stream())
                .filter(verdict -> which.test(verdict.verdict()))
                .count();
    }

    /** Components that share a reason share a line. */
    private void reasons(List<ComponentProgress> components) {
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        for (ComponentProgress component : components) {
            for (MilestoneProgress milestone : component.milestones()) {
                String reason = words.reason(component, milestone);
                if (reason != null) {
                    byReason.computeIfAbsent(reason, sentence -> new LinkedHashSet<>())
                            .add(words.number(component));
                }
            }
        }
        if (byReason.isEmpty()) {
            return;
        }
        output.line("");
        output.line(messages.text("progress.why"));
        byReason.forEach((reason, numbers) -> output.paragraph("  ", String.join(", ", numbers) + ": " + reason));
    }
}
