package gsw.reports.html;

import freemarker.template.TemplateMethodModelEx;
import gsw.queries.release.Change;
import gsw.queries.release.ReleaseComparison;
import gsw.reports.release.ChangeWords;
import gsw.reports.release.ChangesView;
import gsw.reports.release.ChangesView.Row;
import gsw.reports.release.ChangesView.Section;
import gsw.reports.release.ChangesView.Side;
import gsw.reports.text.Figures;
import gsw.reports.text.Phrases;
import gsw.warehouse.model.ChangeClass;
import gsw.warehouse.model.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed between two releases, as a page that loads nothing and runs nothing. */
public record ChangesPage(Language language) {

    /** Nobody reads more of a kind; the listing as CSV has all. */
    private static final int MOST_OF_A_CLASS = 500;

    /** The text of an HTML file, to be written as UTF-8. */
    public String render(ReleaseComparison comparison) {
        Phrases phrases = Phrases.in(language);
        TemplateMethodModelEx phrase = arguments -> phrases.text(
                arguments.getFirst().toString(),
                arguments.subList(1, arguments.size()).toArray());
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.code());
        model.put("page", view(comparison, phrases));
        model.put("style", Templates.text("progress.css"));
        model.put("t", phrase);
        return Templates.fill("changes.ftlh", model);
    }

    private ChangesView view(ReleaseComparison comparison, Phrases phrases) {
        return new ChangesView(
                side(comparison.before()),
                side(comparison.after()),
                comparison.counts().entrySet().stream()
                        .map(count -> section(count.getKey(), count.getValue(), comparison.changes(), phrases))
                        .toList());
    }

    private Side side(ReleaseComparison.Side side) {
        return new Side(
                Integer.toString(side.label().number()),
                side.version().toString(),
                new Figures(language).date(side.label().knownOn().toLocalDate()),
                side.label().catalogueVersion(),
                side.label().programVersion());
    }

    private Section section(ChangeClass changeClass, long count, List<Change> changes, Phrases phrases) {
        var words = new ChangeWords(language);
        var figures = new Figures(language);
        List<Change> ofClass = changes.stream()
                .filter(change -> change.changeClass() == changeClass)
                .toList();
        int more = ofClass.size() - MOST_OF_A_CLASS;
        return new Section(
                changeClass.code(),
                words.name(changeClass),
                phrases.text("change.meaning." + changeClass.code()),
                figures.count(count),
                ofClass.stream()
                        .limit(MOST_OF_A_CLASS)
                        .map(change -> new Row(words.subject(change), words.difference(change)))
                        .toList(),
                more > 0 ? phrases.text("change.more", figures.count(more)) : "");
    }
}
