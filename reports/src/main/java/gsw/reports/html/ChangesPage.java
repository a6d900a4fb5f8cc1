package gsw.reports.html;

import freemarker.template.TemplateMethodModelEx;
import gsw.queries.progress.TurnedVerdict;
import gsw.queries.release.Change;
import gsw.queries.release.ReleaseComparison;
import gsw.reports.release.ChangeWords;
import gsw.reports.release.ChangesView;
import gsw.reports.release.ChangesView.Row;
import gsw.reports.release.ChangesView.Section;
import gsw.reports.release.ChangesView.Side;
import gsw.reports.release.ChangesView.Turned;
import gsw.reports.release.ChangesView.Verdicts;
import gsw.reports.release.TurnedWords;
import gsw.reports.text.Figures;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
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
                        .toList(),
                verdicts(comparison.verdicts(), phrases));
    }

    private Verdicts verdicts(List<TurnedVerdict> turned, Phrases phrases) {
        var figures = new Figures(language);
        var words = new TurnedWords(new Wording(language));
        return new Verdicts(
                figures.count(turned.size()),
                turned.isEmpty()
                        ? ""
                        : phrases.text(
                                "change.verdicts-meaning",
                                Integer.toString(turned.getFirst().year())),
                turned.stream()
                        .limit(MOST_OF_A_CLASS)
                        .map(each -> turned(each, words))
                        .toList(),
                more(turned.size(), phrases));
    }

    private Turned turned(TurnedVerdict turned, TurnedWords words) {
        return new Turned(
                words.number(turned) + " " + words.name(turned),
                turned.areaName().in(language),
                turned.milestoneYear(),
                words.verdict(turned.before()),
                words.verdict(turned.now()),
                words.cause(turned),
                words.why(turned));
    }

    private String more(int all, Phrases phrases) {
        int more = all - MOST_OF_A_CLASS;
        return more > 0 ? phrases.text("change.more", new Figures(language).count(more)) : "";
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
        return new Section(
                changeClass.code(),
                words.name(changeClass),
                phrases.text("change.meaning." + changeClass.code()),
                figures.count(count),
                ofClass.stream()
                        .limit(MOST_OF_A_CLASS)
                        .map(change -> new Row(words.subject(change), words.difference(change)))
                        .toList(),
                more(ofClass.size(), phrases));
    }
}
