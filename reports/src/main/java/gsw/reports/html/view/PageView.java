package gsw.reports.html.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A progress page in words.
 *
 * @param ended the day the unit ended, null while it exists
 * @param perspective how the figures are looked at, null for the newest knowledge as reported
 * @param milestoneYears the years that have a verdict
 * @param turned verdicts that are other ones than in the release before
 */
public record PageView(
        String area,
        @Nullable String ended,
        int year,
        boolean synthetic,
        String releaseNumber,
        String knownOn,
        @Nullable String perspective,
        String catalogueVersion,
        String programVersion,
        int targets,
        List<Integer> milestoneYears,
        List<Summary> summaries,
        List<TurnedView> turned,
        List<Objective> objectives) {

    /** The four classes of a milestone year, and what must be said beside them. */
    public record Summary(int year, List<ClassCount> classes, List<String> remarks) {}

    public record ClassCount(VerdictClass verdictClass, String words, int number) {}

    public record Objective(int number, String name, List<Row> rows, List<Target> targets) {}

    /**
     * A line of the table at a glance: a target, or one of its components below it.
     *
     * @param number {@code 3.2}, or {@code a} for a component
     * @param fullName null where the short name is the full one
     */
    public record Row(
            String number,
            boolean part,
            String anchor,
            String name,
            @Nullable String fullName,
            @Nullable Latest latest,
            List<Chip> verdicts,
            @Nullable Chip pace,
            String sparkline) {}

    /**
     * A word with a mark; the mark and its shape say the same without colour.
     *
     * @param qualifier such as "provisional"
     */
    public record Chip(
            String style,
            String icon,
            String words,
            @Nullable String qualifier) {}

    /** @param year short, for the table; the details have the full period */
    public record Latest(
            String value, String year, @Nullable String mark) {}

    public record Target(
            String number,
            String anchor,
            String name,
            List<Verdict> verdicts,
            boolean several,
            List<ComponentView> components) {}

    public record Verdict(int year, Chip chip, @Nullable String reason) {}
}
