package gsw.app.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether a person sees what is written, and how wide.
 *
 * @param showsInput true if the input is typed
 * @param showsOutput true if the output is a terminal
 * @param showsErrors true if the error output is a terminal that can redraw a line
 */
public record Screen(boolean showsInput, boolean showsOutput, boolean showsErrors, Map<String, String> environment) {

    /** Written to files and pipes only. */
    public static final Screen NONE = new Screen(false, false, false, Map.of());

    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final Path LINUX_STREAMS = Path.of("/proc/self/fd");

    public static Screen ofProcess(Map<String, String> environment) {
        boolean redraws = !environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(isTerminal(0), isTerminal(1), isTerminal(2) && redraws, environment);
    }

    // Java knows only of input and output together (and is set to, see Main); Linux says what each stream is.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(int stream) {
        Path link = LINUX_STREAMS.resolve(Integer.toString(stream));
        if (!Files.exists(LINUX_STREAMS)) {
            return System.console() != null;
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false; // the stream is closed
        }
    }

    /** Columns a table for people may take; 0 for any number where it goes to a file or a pipe. */
    public int tableWidth() {
        return showsOutput ? width() : 0;
    }

    /** Columns a text for people is laid out for. */
    public int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("\\d{2,4}")) {
            return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
        }
        return showsOutput ? askedWidth() : USUAL_WIDTH;
    }

    private static int askedWidth() {
        if (!Files.exists(Path.of("/dev/tty"))) {
            return USUAL_WIDTH;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) && size.matches("\\d+ [1-9]\\d{1,3}")
                    ? Math.max(LEAST_WIDTH, Integer.parseInt(size.substring(size.indexOf(' ') + 1)))
                    : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
