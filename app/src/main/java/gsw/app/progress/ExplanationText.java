package gsw.app.progress;

import gsw.app.listing.Output;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.TargetProgress;
import gsw.reports.explain.Explainer;
import gsw.reports.explain.Explanation.Part;
import gsw.reports.text.Wording;
import java.util.List;
import java.util.function.Predicate;

/** Why each answer is what it is, on the screen. */
public final class ExplanationText {

    private static final String INDENT = "  ";
    private static final String POINT = "    - ";

    private final Wording wording;
    private final Output out;

    public ExplanationText(Wording wording, Output out) {
        this.wording = wording;
        this.out = out;
    }

    public void print(AreaProgress progress, Predicate<TargetProgress> shown) {
        var explainer = new Explainer(wording, progress.year());
        progress.targets().stream()
                .filter(shown)
                .flatMap(target -> target.components().stream())
                .forEach(component -> print(component, explainer.parts(component)));
    }

    private void print(ComponentProgress component, List<Part> parts) {
        var words = new ProgressWords(wording);
        out.paragraph("", words.number(component) + " " + words.name(component));
        for (Part part : parts) {
            out.line(INDENT + part.head());
            part.sentences().forEach(sentence -> out.paragraph(POINT, sentence));
        }
        out.line("");
    }
}
