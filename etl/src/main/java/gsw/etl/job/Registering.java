package gsw.etl.job;

import gsw.etl.landing.ReceivedFile;
import gsw.warehouse.log.LogSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Keeps the bytes of each file and knows those that were loaded before. */
record Registering(RunningLoad load) {

    void run() throws IOException, SQLException {
        var log = new LogSoFar(load.home(), load.work().duckdb());
        if (!load.work().hasNote("start")) {
            load.work().note("start", start(log));
        }
        Set<String> taken = log.digestsOfTakenFiles();
        var received = new ArrayList<ReceivedFile>();
        for (Path file : load.request().files()) {
            String sha256 = load.landing().receive(file);
            boolean alreadyLoaded = !taken.add(sha256);
            received.add(new ReceivedFile(
                    received.size() + 1,
                    file.getFileName().toString(),
                    sha256,
                    Files.size(load.landing().at(sha256)),
                    alreadyLoaded));
            load.has(Phase.REGISTER, received.size());
        }
        load.work().note("received", received.toArray(ReceivedFile[]::new));
    }

    private LoadStart start(LogSoFar log) throws IOException, SQLException {
        LocalDateTime now = LocalDateTime.now(load.warehouse().clock()).truncatedTo(ChronoUnit.MICROS);
        int number = LogSegment.nextLoad(load.home());
        LocalDate day = load.request().options().knownFrom();
        if (day == null || day.equals(now.toLocalDate())) {
            return new LoadStart(number, after(log.newestKnowledge(), now), now, false);
        }
        LocalDateTime from = after(log.newestKnowledgeOf(day), day.atStartOfDay());
        return new LoadStart(number, from, now, true);
    }

    // Later than anything the log knows of the time, even where the clock of the machine was set back: no two files are
    // known since the same instant.
    private static LocalDateTime after(Optional<LocalDateTime> newest, LocalDateTime earliest) {
        return newest.filter(known -> !known.isBefore(earliest))
                .map(known -> known.plusNanos(1000))
                .orElse(earliest);
    }
}
