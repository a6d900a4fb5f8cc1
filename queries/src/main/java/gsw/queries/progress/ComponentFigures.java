package gsw.queries.progress;

import gsw.queries.catalogue.CodeLabels;
import gsw.queries.method.Reason;
import gsw.queries.progress.ComponentProgress.OtherFigure;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of one component in one area. Of several for one year the one whose source ranks first counts, then the one
 * whose indicator does.
 */
final class ComponentFigures {

    private static final Comparator<Candidate> AS_SHOWN =
            Comparator.comparingInt(Candidate::year).thenComparing(Candidate.BEST_FIRST);

    private final List<Candidate> candidates;
    private final NavigableMap<Integer, Candidate> counted;
    private final @Nullable Reason whyNone;

    ComponentFigures(List<Candidate> candidates, @Nullable Reason whyNone) {
        this.candidates = candidates.stream().sorted(Candidate.IN_ORDER).toList();
        this.counted = counted(this.candidates);
        this.whyNone = whyNone;
    }

    private static NavigableMap<Integer, Candidate> counted(List<Candidate> candidates) {
        var counted = new TreeMap<Integer, Candidate>();
        for (Candidate candidate : candidates) {
            if (!candidate.isPart()) {
                counted.merge(
                        candidate.year(),
                        candidate,
                        (one, other) -> Candidate.BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return counted;
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Why the newest figures of the parts give none for the whole; null if nothing says so. */
    @Nullable
    Reason whyNone() {
        return whyNone;
    }

    /** One figure a year, oldest first, up to and including a year. */
    List<DataPoint> series(int lastYear) {
        return counted.headMap(lastYear, true).values().stream()
                .map(Candidate::point)
                .toList();
    }

    /** What stands beside the series: other sources of the same years, and parts of the whole. */
    List<OtherFigure> others(int lastYear, CodeLabels labels) {
        return candidates.stream()
                .filter(candidate -> candidate.year() <= lastYear && !counts(candidate))
                .sorted(AS_SHOWN)
                .map(candidate ->
                        new OtherFigure(candidate.point(), candidate.part(), labels.ofBreakdown(candidate.breakdown())))
                .toList();
    }

    private boolean counts(Candidate candidate) {
        return counted.get(candidate.year()) == candidate;
    }
}
