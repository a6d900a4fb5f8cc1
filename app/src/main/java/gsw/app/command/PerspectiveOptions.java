package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Perspective;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From where the figures are looked at: what was known on a day, and the map of which day. */
final class PerspectiveOptions {

    private static final String AS_REPORTED = "as-reported";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd'T'HH:mm[:ss]][uuuu-MM-dd HH:mm[:ss]][d/M/uuuu HH:mm[:ss]]")
            .withResolverStyle(ResolverStyle.STRICT);

    @Option(names = "--known-on", paramLabel = "DATE|TIME", order = 40)
    private @Nullable String knownOn;

    @Option(names = "--basis", paramLabel = "as-reported|DATE", order = 41)
    private @Nullable String basis;

    /** @throws Failure if a day or moment cannot be read */
    Perspective perspective() {
        return new Perspective(moment(), map());
    }

    /** Says on the error output how the figures are looked at; nothing for the newest knowledge as reported. */
    void say(Gsw gsw) {
        new Wording(gsw.language()).perspective(perspective()).ifPresent(said -> gsw.say("perspective.line", said));
    }

    // A day without a time lasts to its end.
    private Optional<LocalDateTime> moment() {
        @Nullable String typed = knownOn;
        if (typed == null) {
            return Optional.empty();
        }
        return day(typed).map(Perspective::endOf).or(() -> time(typed)).or(() -> {
            throw new Failure(ExitCode.USAGE, "usage.moment", "--known-on", typed);
        });
    }

    private Optional<LocalDate> map() {
        @Nullable String typed = basis;
        if (typed == null || typed.equals(AS_REPORTED)) {
            return Optional.empty();
        }
        return day(typed).or(() -> {
            throw new Failure(ExitCode.USAGE, "usage.basis", typed);
        });
    }

    /** {@code 2019-12-31} or {@code 31/12/2019}. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed, MOMENT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
