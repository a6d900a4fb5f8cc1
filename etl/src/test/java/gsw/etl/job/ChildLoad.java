package gsw.etl.job;

import gsw.etl.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A load in a process of its own, so that a test can kill it. */
final class ChildLoad {

    static final int KILLED = 137;

    /** What a child does when it comes to a moment. */
    enum Deed {
        /** Ends as {@code kill -9} ends a process: nothing is closed, nothing tidied. */
        DIE,
        /** Says so and goes on when it is told to. */
        WAIT,
        /** Says every moment it comes to, and goes on. */
        TELL
    }

    private ChildLoad() {}

    static Process start(Path home, Deed deed, Moment moment, Path... files) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                // DuckDB's driver unpacks its library there, and a process that was killed leaves it
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolveSibling("unpacked")),
                "-cp",
                System.getProperty("java.class.path"),
                ChildLoad.class.getName(),
                home.toString(),
                deed.name(),
                moment.toString()));
        Arrays.stream(files).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Deed deed = Deed.valueOf(arguments[1]);
        var moment = new Moment(arguments[2]);
        Path[] files = Arrays.stream(arguments).skip(3).map(Path::of).toArray(Path[]::new);
        new TestWarehouse(Path.of(arguments[0]))
                .load(
                        new Moments(reached -> act(deed, moment, reached)),
                        List.of(release -> act(deed, moment, Moment.HALF_PUBLISHED)),
                        new LoadOptions("GOV_REPORT", null),
                        files);
    }

    private static void act(Deed deed, Moment wanted, Moment reached) {
        if (deed == Deed.TELL) {
            System.out.println(reached);
        } else if (reached.equals(wanted)) {
            if (deed == Deed.DIE) {
                Runtime.getRuntime().halt(KILLED);
            }
            waitForAByte();
        }
    }

    private static void waitForAByte() {
        System.out.println("waiting");
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
