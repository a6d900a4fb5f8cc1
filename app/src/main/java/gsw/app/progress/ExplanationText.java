package gsw.app.progress;

import gsw.app.listing.Output;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.TargetProgress;
import gsw.reports.explain.Explainer;
import gsw.reports.explain.Explanation;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import java.util.List;
import java.util.function.Predicate;

/** Why each answer is what it is, on the screen. */
public final class ExplanationText {

    private static final String INDENT = "  ";
    private static final String POINT = "    - ";

    private final Phrases phrases;
    private final Wording wording;
    private final Output out;

    public ExplanationText(Wording wording, Output out) {
        this.wording = wording;
        this.phrases = wording.phrases();
        this.out = out;
    }

    public void print(AreaProgress progress, Predicate<TargetProgress> shown) {
        var explainer = new Explainer(wording, progress.year());
        progress.targets().stream()
                .filter(shown)
                .flatMap(target -> target.components().stream())
                .forEach(component -> print(component, explainer.explain(component)));
    }

    private void print(ComponentProgress component, Explanation explanation) {
        var words = new ProgressWords(wording);
        out.paragraph("", words.number(component) + " " + words.name(component));
        print(phrases.text("explain.inputs"), explanation.inputs());
        explanation.answers().forEach(part -> print(part.head(), part.sentences()));
        print(phrases.text("explain.methods"), explanation.methods());
        print(phrases.text("explain.left-out"), explanation.leftOut());
        out.line("");
    }

    private void print(String head, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        out.line(INDENT + head);
        sentences.forEach(sentence -> out.paragraph(POINT, sentence));
    }
}
