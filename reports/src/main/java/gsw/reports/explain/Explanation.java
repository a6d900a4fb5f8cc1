package gsw.reports.explain;

import java.util.List;

/**
 * Why a component stands where it stands.
 *
 * @param inputs the figures, each with its cell
 * @param answers a part for each milestone
 * @param methods what other methods say, each with what to know of it
 * @param leftOut figures that were not used, and why
 */
public record Explanation(List<String> inputs, List<Part> answers, List<String> methods, List<String> leftOut) {

    /** Sentences under a head. */
    public record Part(String head, List<String> sentences) {}
}
