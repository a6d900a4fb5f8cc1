package gsw.app;

import gsw.app.terminal.Screen;
import gsw.app.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("jdk.console", "java.base"); // newer JDKs call any stream a console unless told so
        Map<String, String> environment = System.getenv();
        var surroundings = new Surroundings(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("gsw.root", "")).toAbsolutePath(),
                environment,
                Locale.getDefault(),
                () -> Clock.system(ZoneId.systemDefault()),
                Screen.ofProcess(environment));
        System.exit(new Program(surroundings).run(arguments));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
