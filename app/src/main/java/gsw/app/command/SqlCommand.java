package gsw.app.command;

import gsw.app.failure.Diagnosis;
import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Output;
import gsw.app.sql.SqlSession;
import gsw.app.sql.Statements;
import gsw.warehouse.release.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers questions in SQL on a release, from the command line or in a conversation. */
@Command(name = "sql", sortOptions = false)
final class SqlCommand implements Callable<Integer> {

    private static final Set<String> GOODBYES = Set.of("exit", "quit", "\\q", ".exit", ".quit");

    private final Gsw gsw;

    @Parameters(paramLabel = "SELECT", arity = "0..1", descriptionKey = "SELECT")
    private @Nullable String query;

    @Option(names = "--release", paramLabel = "N", order = 1)
    private @Nullable Integer release;

    @Mixin
    private final PerspectiveOptions perspective = new PerspectiveOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SqlCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (SqlSession session = open();
                Output out = output.open(gsw)) {
            perspective.say(gsw);
            if (query != null) {
                answer(session, Statements.of(query), out);
            } else {
                converse(session, out);
            }
        }
        return ExitCode.DONE.code();
    }

    private SqlSession open() throws IOException, SQLException {
        Optional<Release> found = release == null ? Release.current(gsw.home()) : Release.of(gsw.home(), release);
        if (found.isEmpty() && release != null) {
            throw new Failure(
                    ExitCode.USAGE,
                    "failure.release-unknown",
                    release,
                    gsw.home().root());
        }
        return found.isPresent()
                ? SqlSession.on(found.get(), perspective.perspective())
                : SqlSession.withoutRelease(gsw.home());
    }

    private static void answer(SqlSession session, List<String> statements, Output out) throws SQLException {
        for (String statement : statements) {
            session.answer(statement, out::rows);
        }
    }

    // Typed: an error is said and the conversation goes on. From a file: the first error ends it.
    private void converse(SqlSession session, Output out) throws IOException, SQLException {
        boolean typed = gsw.surroundings().screen().showsInput();
        if (typed) {
            gsw.say("sql.welcome");
        }
        var statements = new Statements();
        prompt(typed, statements);
        for (String line = read(); line != null && !isGoodbye(line, statements); line = read()) {
            List<String> complete = statements.add(line);
            try {
                answer(session, complete, out);
            } catch (Failure failure) {
                if (!typed) {
                    throw failure;
                }
                gsw.out().flush();
                gsw.surroundings()
                        .err()
                        .println(Diagnosis.of(failure, gsw.messages()).sentence());
            }
            prompt(typed, statements);
        }
        answer(session, statements.rest(), out);
    }

    private @Nullable String read() throws IOException {
        return gsw.surroundings().in().readLine();
    }

    private static boolean isGoodbye(String line, Statements statements) {
        String word = line.strip().toLowerCase(Locale.ROOT).replaceAll(";$", "");
        return statements.isEmpty() && GOODBYES.contains(word);
    }

    private void prompt(boolean typed, Statements statements) {
        if (typed) {
            PrintWriter err = gsw.surroundings().err();
            gsw.out().flush();
            err.print(statements.isEmpty() ? "gsw> " : "...> ");
            err.flush();
        }
    }
}
