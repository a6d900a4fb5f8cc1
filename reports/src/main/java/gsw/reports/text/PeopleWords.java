package gsw.reports.text;

import gsw.queries.progress.CountGap;
import gsw.queries.progress.Whole;
import gsw.warehouse.model.Component;

/** A gap in those it is about: "còn thiếu 1.240 phụ nữ làm công hưởng lương". */
public final class PeopleWords {

    private final Phrases phrases;
    private final Figures figures;

    public PeopleWords(Wording wording) {
        this.phrases = wording.phrases();
        this.figures = wording.figures();
    }

    /** How many now, how many a year, and of how many. */
    public String of(Component component, CountGap gap) {
        String key = gap.missing() > 0 ? "count.more" : "count.fewer";
        String now = phrases.text(
                key,
                figures.count(Math.abs(gap.missing())),
                counted(component),
                figures.number(gap.numerator()),
                figures.number(gap.denominator()));
        String perYear = gap.perYear() == gap.missing()
                ? now
                : now + "; " + phrases.text("count.per-year", figures.count(Math.abs(gap.perYear())));
        Whole population = gap.population();
        return population == null
                ? perYear
                : perYear + "; " + phrases.text("count.of-population", population.period(), population.source());
    }

    /** Short, for a table: {@code thiếu 1.240 phụ nữ …}. */
    public String brief(Component component, CountGap gap) {
        return phrases.text(
                gap.missing() > 0 ? "count.brief-more" : "count.brief-fewer",
                figures.count(Math.abs(gap.missing())),
                counted(component));
    }

    private String counted(Component component) {
        return phrases.find("counted." + component.id()).orElseGet(() -> phrases.text("counted.units"));
    }
}
