package gsw.app.benchmark;

import gsw.warehouse.storage.Durable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The load of a large file beside two measures: DuckDB's bare copy of the file from CSV to Parquet, which is the least
 * that has to be done, and the obvious alternative, row by row through JDBC. Everything is measured in one run, one after
 * the other, each in a process of its own; only the ratios say something.
 */
final class LoadBenchmark {

    private static final int ROWS_OF_THE_CHUNK_JOB = 60_000;

    /** Beside the program lie the archive of its classes and the catalogue, which the build made. */
    private static final Path PROGRAM = Path.of("app", "target", "gsw");

    /** Those with which {@code ./gsw load} starts for a large file; the other two measures run as Java does by itself. */
    private static final List<String> OPTIONS_OF_A_LOAD = List.of(
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-XX:SharedArchiveFile=" + PROGRAM.resolve("gsw.jsa"),
            "-Xlog:disable",
            "-Dgsw.program=" + PROGRAM);

    private LoadBenchmark() {}

    /** Arguments: a folder to work in, and the number of rows. Inside, {@code bare} or {@code chunks} and what they need. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "bare" -> measured(() -> copyBare(Path.of(arguments[1]), Path.of(arguments[2])));
            case "chunks" -> measured(() -> PlainChunkJob.run(Path.of(arguments[1]), ROWS_OF_THE_CHUNK_JOB));
            default -> compare(Files.createDirectories(Path.of(arguments[0])), Long.parseLong(arguments[1]));
        }
    }

    private static void compare(Path folder, long rows) throws IOException, InterruptedException {
        Path file = folder.resolve(rows + ".csv");
        if (!Files.exists(file)) {
            GeneratedFile.write(file, rows);
        }
        Path home = folder.resolve("home");
        Durable.delete(home);
        Map<String, Double> bare = child(
                LoadBenchmark.class,
                "bare",
                file.toString(),
                folder.resolve("bare.parquet").toString());
        Map<String, Double> load = child(MeasuredLoad.class, home.toString(), file.toString());
        Map<String, Double> chunks = child(LoadBenchmark.class, "chunks", file.toString());
        double bareRate = rows / bare.get("seconds");
        double loadRate = rows / load.get("seconds");
        double chunkRate = ROWS_OF_THE_CHUNK_JOB / chunks.get("seconds");
        System.out.printf("rows                           %,d (%,.0f rejected)%n", rows, load.get("rejected"));
        System.out.printf(
                "bare copy                      %,.0f rows/s, %.1f s of processor%n", bareRate, bare.get("processor"));
        System.out.printf(
                "whole load                     %,.0f rows/s, %.1f s of processor%n", loadRate, load.get("processor"));
        System.out.printf("chunks by JDBC                 %,.0f rows/s%n", chunkRate);
        System.out.printf(
                "whole load / bare copy         %.2f by the clock, %.2f by the processor%n",
                loadRate / bareRate, bare.get("processor") / load.get("processor"));
        System.out.printf("whole load / chunks by JDBC    %.1f%n", loadRate / chunkRate);
        System.out.printf("peak memory of the load        %.2f GB%n", load.get("peak") / 1e9);
    }

    private static void copyBare(Path file, Path parquet) throws Exception {
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("copy (from read_csv('%s')) to '%s' (format parquet)".formatted(file, parquet));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void measured(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf("seconds %.3f%n", (System.nanoTime() - start) / 1e9);
        System.out.printf("processor %.3f%n", MeasuredLoad.processorTime() / 1e9);
    }

    /** What a program says of itself, line by line: a name and a number. Other lines are passed on. */
    private static Map<String, Double> child(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String classes = System.getProperty("java.class.path");
        if (program == MeasuredLoad.class) {
            command.addAll(OPTIONS_OF_A_LOAD);
            // the archive serves the very path it was made with, and what comes after it
            classes = PROGRAM.resolve("lib").resolve("gsw.jar") + File.pathSeparator + classes;
        } else {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classes, program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said;
        try (var lines = process.inputReader()) {
            said = lines.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed: " + said);
        }
        said.stream().filter(line -> line.startsWith("phase")).forEach(System.out::println);
        return said.stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && words[1].matches("[0-9.]+"))
                .collect(Collectors.toMap(words -> words[0], words -> Double.valueOf(words[1])));
    }
}
