package gsw.app.release;

import gsw.app.listing.Format;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.queries.release.Change;
import gsw.queries.release.ReleaseComparison;
import gsw.queries.release.ReleaseComparison.Side;
import gsw.reports.release.ChangeWords;
import gsw.reports.text.Figures;
import gsw.warehouse.model.ChangeClass;
import java.util.List;
import java.util.Map;

/** What changed between two releases, as a listing. For people: the counts, then the changes, and not thousands of them. */
public record ChangeListing(Messages messages) {

    private static final int MOST_FOR_PEOPLE = 60;

    public void write(ReleaseComparison comparison, Output out) {
        if (out.format() != Format.TABLE) {
            listing().write(comparison.changes(), out);
            return;
        }
        var figures = new Figures(messages.language());
        out.line(messages.text("releases.between", name(comparison.before()), name(comparison.after())));
        out.line("");
        if (comparison.changes().isEmpty() && comparison.verdicts().isEmpty()) {
            out.line(messages.text("releases.same"));
            return;
        }
        for (Map.Entry<ChangeClass, Long> count : comparison.counts().entrySet()) {
            out.line("  " + new ChangeWords(messages.language()).name(count.getKey()) + ": "
                    + figures.count(count.getValue()));
        }
        out.line("");
        List<Change> changes = comparison.changes();
        listing().write(changes.stream().limit(MOST_FOR_PEOPLE).toList(), out);
        if (changes.size() > MOST_FOR_PEOPLE) {
            out.line(messages.text("releases.more", figures.count(changes.size() - MOST_FOR_PEOPLE)));
        }
        out.line("");
        new TurnedListing(messages).write(comparison.verdicts(), out);
    }

    private static String name(Side side) {
        return side.label().number() + " (" + side.version() + ")";
    }

    private Listing<Change> listing() {
        var words = new ChangeWords(messages.language());
        return new Listing<Change>()
                .words(messages.text("releases.change"), change -> words.name(change.changeClass()))
                .words(messages.text("releases.what"), words::subject)
                .words(messages.text("releases.how"), words::difference)
                .code("change_class", change -> change.changeClass().code())
                .code("subject", Change::subject)
                .code("key", Change::key)
                .code("indicator", change -> change.figure().indicator())
                .code("ref_area", change -> change.figure().refArea())
                .code("time_period", change -> change.figure().timePeriod())
                .code("dimensions", change -> change.figure().dimensions())
                .code("source", change -> change.figure().source())
                .code("value_before", change -> change.difference().valueBefore())
                .code("value_after", change -> change.difference().valueAfter())
                .code("difference", change -> change.difference().absolute())
                .code("difference_percent", change -> change.difference().percent())
                .code("before", change -> change.difference().before())
                .code("after", change -> change.difference().after())
                .code("reason", change -> change.difference().reason())
                .code("figures", Change::figures);
    }
}
