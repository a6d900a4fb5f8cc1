package gsw.queries.progress;

import java.util.Comparator;

/**
 * A figure that may count for a component, and how far up it ranks.
 *
 * @param isPart true for a part of the whole that is measured, {@code BODY=MINISTRY}: it never stands in for the whole
 */
record Candidate(DataPoint point, String breakdown, boolean isPart, int sourceRank, int measureRank) {

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::sourceRank).thenComparingInt(Candidate::measureRank);

    /** As a table of facts is read: by period, then source, then breakdown. */
    static final Comparator<Candidate> IN_ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.point().period().toString())
            .thenComparing(candidate -> candidate.point().source().code())
            .thenComparing(Candidate::breakdown);

    int year() {
        return point.year();
    }

    /** Which part of the measured whole it is; the whole itself where another source says the same. */
    String part() {
        return isPart ? breakdown : "_T";
    }
}
