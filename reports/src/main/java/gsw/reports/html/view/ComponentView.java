package gsw.reports.html.view;

import gsw.reports.explain.Explanation;
import gsw.reports.html.view.PageView.Chip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component in words, with its chart.
 *
 * @param letter {@code a}, {@code b} …; empty where the target has no other component
 * @param chart an SVG document, empty without data
 * @param earlier what is not shown of the series, null if nothing
 * @param rows null cells where a milestone has no such answer
 */
public record ComponentView(
        String letter,
        String anchor,
        String name,
        String unit,
        String direction,
        Headline headline,
        String chart,
        List<Integer> milestoneYears,
        List<MeasureRow> rows,
        List<Observation> series,
        @Nullable String earlier,
        List<Observation> others,
        List<String> othersNotes,
        List<String> caveats,
        @Nullable String catalogueNote,
        Explanation explanation) {

    /** The latest figure and what to know of it at once. */
    public record Headline(String value, List<String> facts) {}

    /** A measure for each milestone. */
    public record MeasureRow(String label, @Nullable String hint, List<Cell> cells) {

        /** True where every milestone has the same answer, which then is written once. */
        public boolean uniform() {
            return cells.stream().distinct().count() == 1;
        }
    }

    /** @param note smaller, below: a reason, a document */
    public record Cell(
            @Nullable Chip chip, String text, @Nullable String note) {
        static final Cell EMPTY = new Cell(null, "", null);

        static Cell text(String text) {
            return new Cell(null, text, null);
        }

        boolean isEmpty() {
            return chip == null && text.isEmpty() && note == null;
        }
    }

    /** @param marks such as "baseline" */
    public record Observation(
            String period,
            String value,
            @Nullable String scope,
            List<String> valueNotes,
            String status,
            boolean preliminary,
            String source,
            String sourceClass,
            @Nullable String detail,
            @Nullable String comment,
            String file,
            String place,
            List<String> marks) {}
}
