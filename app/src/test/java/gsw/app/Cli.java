package gsw.app;

import gsw.app.terminal.Screen;
import gsw.app.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.logging.LogManager;

/** The program as a user runs it, in a folder of its own: {@code new Cli(folder).run("progress", "--area", "24")}. */
public final class Cli {

    /** A Sunday in November 2026, at half past ten in Hà Nội. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T03:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    static {
        LogManager.getLogManager().reset(); // JUnit sets logging up before the program can
    }

    private final Path folder;
    private final Map<String, String> environment;
    private final Screen screen;

    public Cli(Path folder) {
        this(folder, Map.of(), Screen.NONE);
    }

    public Cli(Path folder, Map<String, String> environment, Screen screen) {
        this.folder = folder;
        this.environment = environment;
        this.screen = screen;
    }

    /** What a run gave back; line ends are those of the platform of the test. */
    public record Result(int exitCode, String out, String err) {

        public boolean isDone() {
            return exitCode == 0;
        }
    }

    public Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    public Result runWithInput(String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(input)),
                folder,
                Path.of("..").toAbsolutePath().normalize(),
                environment,
                Locale.ROOT,
                () -> CLOCK,
                screen);
        int exitCode = new Program(surroundings).run(arguments);
        return new Result(exitCode, unix(out), unix(err));
    }

    private static String unix(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
