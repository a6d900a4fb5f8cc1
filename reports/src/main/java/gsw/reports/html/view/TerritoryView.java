package gsw.reports.html.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a unit before and after the map was redrawn, in words.
 *
 * @param ended the day the unit ended, null while it exists
 */
public record TerritoryView(
        String area,
        @Nullable String ended,
        boolean synthetic,
        String releaseNumber,
        String knownOn,
        String programVersion,
        List<Story> stories) {

    /** @param heads names of the units, the columns of the table */
    public record Story(
            String indicator,
            String unit,
            String source,
            String chart,
            List<Effect> effects,
            List<String> heads,
            List<Row> rows) {}

    /** What a comparison of the unit with one it came from shows, taken apart. */
    public record Effect(
            String heading, String before, String onNewMap, String after, String ofMap, String real, String seen) {}

    /** @param remark how the figure of the whole came about, or why there is none */
    public record Row(String year, List<String> values, String whole, String coverage, String remark) {}
}
