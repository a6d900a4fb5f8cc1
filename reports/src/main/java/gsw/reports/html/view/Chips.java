package gsw.reports.html.view;

import gsw.queries.method.Pace;
import gsw.queries.method.PaceCategory;
import gsw.queries.method.Verdict;
import gsw.reports.html.view.PageView.Chip;
import gsw.reports.text.Phrases;
import org.jspecify.annotations.Nullable;

/** Verdicts and pace categories as words with a mark. */
record Chips(Phrases phrases) {

    Chip verdict(Verdict verdict) {
        String style = VerdictClass.of(verdict).style();
        String key = "verdict." + verdict.name();
        String qualifier = phrases.find(key + ".qualifier").orElse(null);
        return new Chip(style, style, phrases.text(key), qualifier);
    }

    /** For a milestone that a target does not have. */
    Chip noMilestone() {
        return new Chip("none", "open", phrases.text("verdict.none"), null);
    }

    @Nullable
    Chip pace(Pace pace) {
        PaceCategory category = pace.category();
        return category == null
                ? null
                : new Chip("pace", VerdictClass.paceMark(category), phrases.text("pace." + category.name()), null);
    }
}
