package gsw.app.progress;

import gsw.app.text.Messages;
import gsw.app.wiring.OpenRelease;
import gsw.queries.progress.TurnedVerdict;
import gsw.queries.progress.TurnedVerdicts;
import gsw.reports.release.TurnedWords;
import gsw.reports.text.Phrases;
import gsw.reports.text.Wording;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells after a publication which verdicts it turned, and what turned them. */
public record VerdictNotice(Messages messages) {

    private static final int NAMED = 5;

    /** Of the current release; empty where none was turned. */
    public Optional<String> of(Home home) throws IOException, SQLException {
        try (OpenRelease release = OpenRelease.current(home)) {
            return of(TurnedVerdicts.of(release.jooq()));
        }
    }

    private Optional<String> of(List<TurnedVerdict> turned) {
        if (turned.isEmpty()) {
            return Optional.empty();
        }
        String named = turned.stream().limit(NAMED).map(this::words).collect(Collectors.joining("; "));
        String rest = turned.size() > NAMED ? " …" : "";
        return Optional.of(messages.text("verdicts.turned", turned.size(), named + rest));
    }

    private String words(TurnedVerdict turned) {
        var phrases = Phrases.in(messages.language());
        var words = new TurnedWords(new Wording(messages.language()));
        return messages.text(
                "verdicts.one",
                words.number(turned),
                turned.areaName().in(messages.language()),
                turned.milestoneYear(),
                phrases.text("verdict." + turned.before().verdict().name()),
                phrases.text("verdict." + turned.now().verdict().name()),
                words.cause(turned));
    }
}
