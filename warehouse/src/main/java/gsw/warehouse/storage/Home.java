package gsw.warehouse.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The folder a warehouse lives in.
 *
 * <pre>
 * landing/&lt;sha256&gt;      bytes as received, never edited
 * log/&lt;load&gt;/           one segment per load: observation, finding and load_file as Parquet
 * releases/&lt;n&gt;/         immutable: dim_*, fact_*, mart_* as Parquet, manifest.json, catalogue.duckdb
 * current               the number of the release readers open
 * work/                 unfinished work of the load that runs; emptied when the next one starts
 * jobs/                 Spring Batch repository
 * catalogue/, forms/    files of the office that replace or add to the ones that ship
 * catalogue/targets/    plans of localities, a file each; replaced/ keeps their earlier versions
 * waivers.csv           findings the office lets pass
 * </pre>
 */
public record Home(Path root) {

    private static final String UNFINISHED = ".tmp";

    public Path landing() {
        return root.resolve("landing");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path logSegment(int load) {
        return log().resolve("%06d".formatted(load));
    }

    public Path releases() {
        return root.resolve("releases");
    }

    public Path release(int number) {
        return releases().resolve(Integer.toString(number));
    }

    public Path unfinishedRelease(int number) {
        return releases().resolve(number + UNFINISHED);
    }

    public Path current() {
        return root.resolve("current");
    }

    public Path work() {
        return root.resolve("work");
    }

    public Path jobs() {
        return root.resolve("jobs");
    }

    /** The office's own catalogue files, where it has any. */
    public Optional<Path> ownCatalogue() {
        return Optional.of(root.resolve("catalogue")).filter(Files::isDirectory);
    }

    /** Plans of localities the office loaded, a file each; need not be there. */
    public Path ownPlans() {
        return root.resolve("catalogue").resolve("targets");
    }

    /** Findings the office lets pass; need not be there. */
    public Path waivers() {
        return root.resolve("waivers.csv");
    }

    public Path forms() {
        return root.resolve("forms");
    }

    /** The release readers open; empty in a warehouse that has published nothing yet. */
    public OptionalInt currentRelease() throws IOException {
        if (!Files.exists(current())) {
            return OptionalInt.empty();
        }
        String text = Files.readString(current()).strip();
        if (!text.matches("\\d{1,9}")) {
            throw new DamagedPointerException(current(), text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Finished segments of the log, oldest first. */
    public List<Path> logSegments() throws IOException {
        return numbered(log());
    }

    /** Finished releases, oldest first. */
    public List<Path> finishedReleases() throws IOException {
        return numbered(releases());
    }

    private static List<Path> numbered(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().matches("\\d+"))
                    .sorted(java.util.Comparator.comparingInt(
                            child -> Integer.parseInt(child.getFileName().toString())))
                    .toList();
        }
    }
}
