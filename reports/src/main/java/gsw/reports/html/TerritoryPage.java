package gsw.reports.html;

import freemarker.template.TemplateMethodModelEx;
import gsw.queries.territory.TerritoryStory;
import gsw.reports.html.view.TerritoryComposer;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.ReleaseLabel;
import java.util.List;
import java.util.Map;

/** A unit before and after the map was redrawn: both series, and what of a change the map did. One file, as all pages. */
public final class TerritoryPage {

    private final Language language;

    public TerritoryPage(Language language) {
        this.language = language;
    }

    /**
     * The text of an HTML file, to be written as UTF-8.
     *
     * @param stories one an indicator, at least one
     */
    public String render(List<TerritoryStory> stories, ReleaseLabel release) {
        var wording = new Wording(language);
        return Templates.fill(
                "territory.ftlh",
                Map.of(
                        "language",
                        language.code(),
                        "page",
                        new TerritoryComposer(wording).compose(stories, release),
                        "style",
                        Templates.text("progress.css"),
                        "t",
                        phrase(wording.phrases())));
    }

    private static TemplateMethodModelEx phrase(Phrases phrases) {
        return arguments -> phrases.text(
                arguments.getFirst().toString(),
                arguments.subList(1, arguments.size()).toArray());
    }
}
