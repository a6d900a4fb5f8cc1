package gsw.reports.explain;

import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.MethodAnswers;
import gsw.queries.progress.MethodAnswers.Answer;
import gsw.queries.progress.MethodCard;
import gsw.queries.progress.MilestoneProgress;
import gsw.reports.explain.Explanation.Part;
import gsw.reports.text.MethodWords;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the inputs, the arithmetic and the rules behind the answers for one component into words. */
public final class Explainer {

    /** They have sentences of their own. */
    private static final Set<String> HEADLINE = Set.of("attainment", "linear-pace", "milestone-path");

    private final Wording wording;
    private final Phrases phrases;
    private final int year;

    /** @param year of assessment */
    public Explainer(Wording wording, int year) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.year = year;
    }

    public Explanation explain(ComponentProgress progress) {
        return new Explanation(
                inputs(progress),
                progress.milestones().stream()
                        .map(milestone -> answer(progress, milestone))
                        .toList(),
                methods(progress),
                progress.others().stream()
                        .map(other -> leftOut(progress, other))
                        .toList());
    }

    /** The same one part after the other, without those that say nothing. */
    public List<Part> parts(ComponentProgress progress) {
        Explanation explanation = explain(progress);
        var parts = new ArrayList<Part>();
        parts.add(new Part(phrases.text("explain.inputs"), explanation.inputs()));
        parts.addAll(explanation.answers());
        parts.add(new Part(phrases.text("explain.methods"), explanation.methods()));
        parts.add(new Part(phrases.text("explain.left-out"), explanation.leftOut()));
        return parts.stream().filter(part -> !part.sentences().isEmpty()).toList();
    }

    private List<String> inputs(ComponentProgress progress) {
        var inputs = new ArrayList<String>();
        add(inputs, "explain.baseline", progress.baseline(), progress);
        add(inputs, "explain.latest", progress.latest(), progress);
        progress.milestones().forEach(milestone -> {
            if (milestone.decisive() != null && milestone.decisive() != progress.latest()) {
                String head =
                        phrases.text("explain.decisive", milestone.milestone().year());
                inputs.add(head + " " + figure(milestone.decisive(), progress));
            }
        });
        if (progress.series().size() > 1) {
            inputs.add(phrases.text(
                    "explain.series",
                    progress.series().size(),
                    progress.series().stream()
                            .map(point -> point.year() + ": "
                                    + wording.valueInColumn(point, progress.component(), limits(progress)))
                            .collect(Collectors.joining("; "))));
        }
        addBreak(inputs, progress);
        return inputs;
    }

    /** No pace and no forecast reach across a change of source or definition. */
    private void addBreak(List<String> inputs, ComponentProgress progress) {
        int leftOut = progress.series().size() - progress.comparable().size();
        if (leftOut > 0) {
            DataPoint since = progress.comparable().getFirst();
            DataPoint before = progress.series().get(leftOut - 1);
            inputs.add(phrases.text(
                    "explain.break",
                    Integer.toString(since.year()),
                    wording.source(before.source()),
                    wording.source(since.source())));
        }
    }

    private void add(List<String> inputs, String key, @Nullable DataPoint point, ComponentProgress progress) {
        if (point != null) {
            inputs.add(phrases.text(key) + " " + figure(point, progress));
        }
    }

    /** The figure, and the cell it stands in. */
    private String figure(DataPoint point, ComponentProgress progress) {
        var parts = new ArrayList<String>();
        parts.add(point.year() + ": " + wording.value(point, progress.component(), limits(progress)));
        parts.add(wording.source(point.source()) + " (" + point.source().code() + ")");
        parts.add(Stream.of(point.fileName(), wording.place(point))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
        // a figure of which only a bound is known may stand in the columns of bounds
        Optional.ofNullable(point.valueAsPrinted())
                .filter(printed -> !printed.isBlank())
                .ifPresent(printed -> parts.add(phrases.text("explain.printed", printed)));
        if (point.rebuilt() != null) {
            parts.add(phrases.text(
                    "explain.rebuilt",
                    point.rebuilt().parts(),
                    phrases.text("territory.method." + point.rebuilt().method())));
        }
        if (point.origin() != null) {
            parts.add(phrases.text(
                    "explain.known-from",
                    wording.figures().date(point.origin().knownFrom().toLocalDate())));
        }
        return String.join("; ", parts);
    }

    /** No figure is rounded across what it is held against. */
    private static List<BigDecimal> limits(ComponentProgress progress) {
        return progress.milestones().stream()
                .flatMap(milestone -> Wording.limits(milestone.milestone()).stream())
                .toList();
    }

    private Part answer(ComponentProgress progress, MilestoneProgress milestone) {
        int milestoneYear = milestone.milestone().year();
        return new Part(
                phrases.text("explain.milestone", milestoneYear),
                new MilestoneSentences(wording, progress, milestone, year).sentences());
    }

    /** A line for each method that has an answer: its measures, and what is known to be wrong with it; then the letters. */
    private List<String> methods(ComponentProgress progress) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Answer answer : MethodAnswers.of(progress)) {
            if (!HEADLINE.contains(answer.method().id())) {
                measure(answer)
                        .ifPresent(
                                measure -> said.computeIfAbsent(answer.method().id(), id -> new ArrayList<>())
                                        .add(measure));
            }
        }
        var methods = new ArrayList<String>();
        said.forEach((id, measures) -> methods.add(method(MethodCard.of(id), measures)));
        if (!methods.isEmpty()) {
            methods.add(phrases.text("explain.letters"));
        }
        return methods;
    }

    private String method(MethodCard card, List<String> measures) {
        return phrases.text(
                "explain.method",
                card.name().in(phrases.language()),
                card.version(),
                String.join("; ", measures),
                card.formula().in(phrases.language()),
                card.defects().in(phrases.language()));
    }

    private Optional<String> measure(Answer answer) {
        var result = answer.result();
        if (result.value() == null && result.category() == null) {
            return Optional.empty();
        }
        String of = answer.milestoneYear() == null ? "" : answer.milestoneYear() + " ";
        String number = result.value() == null ? "" : new Arithmetic(wording).number(result.value());
        var words = new MethodWords(phrases);
        String category = result.category() == null ? "" : "(" + words.category(result.category()) + ")";
        return Optional.of(Stream.of(of + words.measure(result.measure()), number, category)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private String leftOut(ComponentProgress progress, OtherFigure other) {
        boolean part = !other.breakdown().equals("_T");
        String why = phrases.text(
                part ? "explain.left-out-part" : "explain.left-out-source",
                other.part().in(phrases.language()));
        return figure(other.point(), progress) + ". " + why;
    }
}
