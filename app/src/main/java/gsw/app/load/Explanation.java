package gsw.app.load;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.etl.job.ReadFigure;
import gsw.queries.load.LoadedFile;
import gsw.reports.text.Figures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What files were recognised as and how each cell of them is read. */
public record Explanation(Messages messages) {

    private static final int ON_THE_SCREEN = 40;

    /** What has a column of its own on the screen. */
    private static final Set<String> OWN_COLUMN = Set.of("indicator", "ref_area", "time_period", "obs_value", "source");

    /** A total, and a status that says nothing special. */
    private static final Set<String> PLAIN = Set.of("_T", "A");

    public void write(List<LoadedFile> files, List<ReadFigure> figures, Output out) {
        if (!out.isForPeople()) {
            cells().write(figures, out);
            return;
        }
        for (LoadedFile file : files) {
            List<ReadFigure> ofFile = figures.stream()
                    .filter(figure -> figure.fileName().equals(file.fileName()))
                    .toList();
            out.paragraph(
                    "",
                    messages.text(
                            "explain.file",
                            file.fileName(),
                            orDash(file.form()),
                            orDash(file.format()),
                            orDash(file.encoding())));
            if (!ofFile.isEmpty()) {
                out.line("");
                cells().write(ofFile.stream().limit(ON_THE_SCREEN).toList(), out);
            }
            if (ofFile.size() > ON_THE_SCREEN) {
                var count = new Figures(messages.language());
                out.line("");
                out.paragraph("", messages.text("explain.more", count.count(ofFile.size() - ON_THE_SCREEN)));
            }
            out.line("");
        }
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private Listing<ReadFigure> cells() {
        var listing = new Listing<ReadFigure>()
                .words(messages.text("explain.cell"), Explanation::place)
                .words(messages.text("explain.printed"), ReadFigure::printed)
                .words(
                        messages.text("explain.indicator"),
                        figure -> figure.said().get("indicator"))
                .words(messages.text("explain.area"), Explanation::area)
                .words(messages.text("explain.period"), figure -> figure.said().get("time_period"))
                .words(messages.text("explain.rest"), Explanation::rest)
                .figures(messages.text("explain.value"), figure -> figure.said().get("obs_value"))
                .words(messages.text("explain.findings"), ReadFigure::rules)
                .code("file_name", ReadFigure::fileName)
                .code("sheet", figure -> figure.place().sheet())
                .code("cell", figure -> figure.place().cell())
                .code("value_as_printed", ReadFigure::printed);
        for (String column : ReadFigure.COLUMNS) {
            listing.code(column, figure -> figure.said().get(column));
        }
        return listing.code("rule_codes", ReadFigure::rules);
    }

    private static String place(ReadFigure figure) {
        @Nullable String sheet = figure.place().sheet();
        return sheet == null
                ? figure.place().cell()
                : sheet + "!" + figure.place().cell();
    }

    private static String area(ReadFigure figure) {
        @Nullable String code = figure.said().get("ref_area");
        if (code == null) {
            return "";
        }
        return figure.areaName() == null ? code : figure.areaName() + " (" + code + ")";
    }

    private static String rest(ReadFigure figure) {
        return figure.said().entrySet().stream()
                .filter(each -> !OWN_COLUMN.contains(each.getKey()) && !PLAIN.contains(each.getValue()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
