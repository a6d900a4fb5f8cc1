package gsw.etl.append;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.append.History.Counts;
import gsw.etl.append.History.Said;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of knowledge: what was known on a day is what was said last until then, however late it was entered. */
class HistoryTest {

    @TempDir
    Path folder;

    /** What a file said, when, in the simplest form there is: the other implementation. */
    private record Statement(LocalDateTime from, Map<Integer, Said> byYear) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatWasKnownAtAnyMomentIsWhatWasSaidLastUntilThen(long seed) throws Exception {
        var random = new Random(seed);
        var statements = new ArrayList<Statement>();
        try (var history = new History(folder)) {
            for (int i = 1; i <= 14; i++) {
                boolean backdated = i > 2 && random.nextInt(3) == 0;
                LocalDateTime from =
                        day(backdated ? 1 + random.nextInt(i - 1) : i).plusHours(backdated ? i : 0);
                Map<Integer, Said> file = file(random, knownOn(statements, from));
                history.load(from, backdated, file);
                statements.add(new Statement(from, file));
                for (int d = 1; d <= i; d++) {
                    assertThat(history.asKnownOn(day(d).plusHours(23)))
                            .as("day %d after load %d (%s)", d, i, backdated ? "backdated" : "in order")
                            .isEqualTo(knownOn(statements, day(d).plusHours(23)));
                }
            }
        }
    }

    @Test
    void aFigureSentAgainUnchangedIsNoVersion() throws Exception {
        try (var history = new History(folder)) {
            history.load(day(1), false, Map.of(2020, new Said(5, "A")));
            Counts again = history.load(day(2), false, Map.of(2020, new Said(5, "A")));
            assertThat(again).isEqualTo(new Counts(0, 0, 1, 0, 0));
            assertThat(history.versions()).isEqualTo(1);
        }
    }

    @Test
    void aProvisionalFigureThatBecomesFinalIsAChangeOfStatusAndNoRevision() throws Exception {
        try (var history = new History(folder)) {
            history.load(day(1), false, Map.of(2020, new Said(5, "P"), 2021, new Said(5, "P")));
            Counts counts = history.load(day(2), false, Map.of(2020, new Said(5, "A"), 2021, new Said(6, "A")));
            assertThat(counts).isEqualTo(new Counts(0, 2, 0, 1, 0));
        }
    }

    @Test
    void aWithdrawnFigureIsGoneAndStaysKnownForTheDaysBefore() throws Exception {
        try (var history = new History(folder)) {
            history.load(day(1), false, Map.of(2020, new Said(5, "A")));
            assertThat(history.load(day(2), false, Map.of(2020, Said.WITHDRAWN)).withdrawn())
                    .isEqualTo(1);
            assertThat(history.load(day(3), false, Map.of(2020, Said.WITHDRAWN)).unchanged())
                    .isEqualTo(1);
            assertThat(history.load(day(4), false, Map.of(2020, new Said(5, "A")))
                            .added())
                    .isEqualTo(1);
            assertThat(history.asKnownOn(day(1))).containsKey(2020);
            assertThat(history.asKnownOn(day(2))).isEmpty();
            assertThat(history.asKnownOn(day(4))).containsEntry(2020, new Said(5, "A"));
        }
    }

    /** 2017 said 5, 2019 said 5 again; the file of 2018, found later, says 6. Today's figure is still that of 2019. */
    @Test
    void aFileEnteredIntoThePastDoesNotTouchWhatALaterFileConfirmed() throws Exception {
        try (var history = new History(folder)) {
            history.load(day(1), false, Map.of(2016, new Said(5, "A")));
            history.load(day(3), false, Map.of(2016, new Said(5, "A")));
            history.load(day(2), true, Map.of(2016, new Said(6, "A")));
            assertThat(List.of(history.asKnownOn(day(1)), history.asKnownOn(day(2)), history.asKnownOn(day(3))))
                    .extracting(known -> known.get(2016))
                    .containsExactly(new Said(5, "A"), new Said(6, "A"), new Said(5, "A"));
        }
    }

    private static Map<Integer, Said> knownOn(List<Statement> statements, LocalDateTime moment) {
        var known = new TreeMap<Integer, Said>();
        statements.stream()
                .filter(statement -> !statement.from().isAfter(moment))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .forEach(statement -> known.putAll(statement.byYear()));
        known.values().removeIf(Said.WITHDRAWN::equals);
        return known;
    }

    // Nobody withdraws what was never sent.
    private static Map<Integer, Said> file(Random random, Map<Integer, Said> known) {
        var file = new TreeMap<Integer, Said>();
        for (int year = 2020; year < 2024; year++) {
            if (random.nextInt(3) > 0) {
                boolean withdraw = known.containsKey(year) && random.nextInt(5) == 0;
                file.put(
                        year,
                        withdraw ? Said.WITHDRAWN : new Said(random.nextInt(3), random.nextBoolean() ? "A" : "P"));
            }
        }
        return file;
    }

    private static LocalDateTime day(int day) {
        return LocalDateTime.of(2020, 1, 1, 0, 0).plusDays(day);
    }
}
