package gsw.app.release;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.progress.TurnedVerdict;
import gsw.queries.progress.TurnedVerdict.Side;
import gsw.reports.release.TurnedWords;
import gsw.reports.text.Wording;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which verdicts are other ones than in a release before, as a listing. For people: with the ground of each below it. */
public record TurnedListing(Messages messages) {

    private static final int MOST_FOR_PEOPLE = 60;

    public void write(List<TurnedVerdict> turned, Output out) {
        if (!out.isForPeople()) {
            listing().write(turned, out);
            return;
        }
        var wording = new Wording(messages.language());
        if (turned.isEmpty()) {
            out.line(wording.phrases().text("turned.none"));
            return;
        }
        String count = wording.figures().count(turned.size());
        out.line(messages.text("releases.turned", count, turned.getFirst().year()));
        var words = new TurnedWords(wording);
        turned.stream().limit(MOST_FOR_PEOPLE).forEach(each -> {
            out.line("");
            out.paragraph("  ", head(each, words));
            out.paragraph("    ", words.why(each));
        });
        if (turned.size() > MOST_FOR_PEOPLE) {
            out.line("");
            out.line(messages.text("releases.more-turned", wording.figures().count(turned.size() - MOST_FOR_PEOPLE)));
        }
    }

    private String head(TurnedVerdict turned, TurnedWords words) {
        return messages.text(
                "verdicts.one",
                words.number(turned),
                turned.areaName().in(messages.language()),
                turned.milestoneYear(),
                words.verdict(turned.before()),
                words.verdict(turned.now()),
                words.cause(turned));
    }

    private Listing<TurnedVerdict> listing() {
        return new Listing<TurnedVerdict>()
                .code("component_id", turned -> turned.component().id())
                .code("ref_area", TurnedVerdict::refArea)
                .code("area_name", turned -> turned.areaName().vi())
                .code("year", TurnedVerdict::year)
                .code("milestone_year", TurnedVerdict::milestoneYear)
                .code(
                        "verdict_before",
                        of(TurnedVerdict::before, side -> side.verdict().code()))
                .code(
                        "verdict_now",
                        of(TurnedVerdict::now, side -> side.verdict().code()))
                .code("cause", turned -> turned.cause().code())
                .code("value_before", of(TurnedVerdict::before, Side::value))
                .code("value_now", of(TurnedVerdict::now, Side::value))
                .code("period_before", of(TurnedVerdict::before, Side::period))
                .code("period_now", of(TurnedVerdict::now, Side::period))
                .code("rule_before", of(TurnedVerdict::before, Side::rule))
                .code("rule_now", of(TurnedVerdict::now, Side::rule));
    }

    private static Function<TurnedVerdict, @Nullable Object> of(
            Function<TurnedVerdict, Side> which, Function<Side, @Nullable Object> part) {
        return turned -> part.apply(which.apply(turned));
    }
}
