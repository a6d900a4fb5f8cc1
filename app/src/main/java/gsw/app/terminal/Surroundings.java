package gsw.app.terminal;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one run of the program is given by the machine.
 *
 * @param out results
 * @param err everything else
 * @param workingFolder where relative paths start
 * @param programFolder where the samples lie
 * @param screen whether a person sees what is written
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        Path workingFolder,
        Path programFolder,
        Map<String, String> environment,
        Locale locale,
        Supplier<Clock> clocks,
        Screen screen) {

    /** Made only when it is asked for: the time zones take a while to be read. */
    public Clock clock() {
        return clocks.get();
    }
}
