package gsw.app.progress;

import gsw.app.text.Messages;
import gsw.app.wiring.OpenRelease;
import gsw.queries.progress.TurnedVerdicts;
import gsw.queries.progress.TurnedVerdicts.Turned;
import gsw.reports.text.Phrases;
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

    private Optional<String> of(List<Turned> turned) {
        if (turned.isEmpty()) {
            return Optional.empty();
        }
        String named = turned.stream().limit(NAMED).map(this::words).collect(Collectors.joining("; "));
        String rest = turned.size() > NAMED ? " …" : "";
        return Optional.of(messages.text("verdicts.turned", turned.size(), named + rest));
    }

    private String words(Turned turned) {
        var phrases = Phrases.in(messages.language());
        return messages.text(
                "verdicts.one",
                turned.componentId().substring(turned.componentId().indexOf('-') + 1),
                turned.area().in(messages.language()),
                turned.milestoneYear(),
                phrases.text("verdict." + turned.before().name()),
                phrases.text("verdict." + turned.now().name()),
                messages.text("verdicts.cause." + turned.cause()));
    }
}
