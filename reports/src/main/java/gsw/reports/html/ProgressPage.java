package gsw.reports.html;

import freemarker.template.TemplateMethodModelEx;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.TurnedVerdict;
import gsw.reports.html.view.PageComposer;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.ReleaseLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an area stands against the targets of the strategy, as a page for a reader, a printer and an archive. The page
 * is one file: it loads nothing and runs nothing.
 */
public final class ProgressPage {

    private final Language language;
    private final @Nullable String sister;
    private final List<TurnedVerdict> turned;

    public ProgressPage(Language language) {
        this(language, null, List.of());
    }

    private ProgressPage(Language language, @Nullable String sister, List<TurnedVerdict> turned) {
        this.language = language;
        this.sister = sister;
        this.turned = turned;
    }

    /** The same page that also leads to its twin in the other language. */
    public ProgressPage linkedTo(String sisterFile) {
        return new ProgressPage(language, sisterFile, turned);
    }

    /** The same page that also tells which verdicts are other ones than in the release before. */
    public ProgressPage telling(List<TurnedVerdict> ofArea) {
        return new ProgressPage(language, sister, ofArea);
    }

    /** The text of an HTML file, to be written as UTF-8. */
    public String render(AreaProgress progress, ReleaseLabel release) {
        var wording = new Wording(language);
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.code());
        model.put("page", new PageComposer(wording).compose(progress, turned, release));
        model.put("style", Templates.text("progress.css"));
        model.put("t", phrase(wording.phrases()));
        if (sister != null) {
            model.put("sister", sister);
        }
        return Templates.fill("progress.ftlh", model);
    }

    /** {@code t("key.heading", "2025")} in a template. */
    private static TemplateMethodModelEx phrase(Phrases phrases) {
        return arguments -> phrases.text(
                arguments.getFirst().toString(),
                arguments.subList(1, arguments.size()).toArray());
    }
}
