package gsw.warehouse.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one load brought: its observations, findings and files. A segment is written once and never again, so a release may
 * consist of its files.
 *
 * @param folder where its Parquet files stand
 */
public record LogSegment(Path folder) {

    private static final String DIGESTS = "digests.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Its observations of one level, sorted as facts are; there is no such file if it has none. */
    public Path observations(AreaLevel level) {
        return folder.resolve("observation")
                .resolve("area_level=" + level.code())
                .resolve("data.parquet");
    }

    /** Its observations: a file for each level it speaks of, an empty one if it speaks of none. */
    public List<Path> observations() {
        return Arrays.stream(AreaLevel.values())
                .map(this::observations)
                .filter(Files::exists)
                .toList();
    }

    /** The observations of several segments. */
    public static List<Path> observations(List<LogSegment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.observations().stream())
                .toList();
    }

    public Path findings() {
        return folder.resolve("finding.parquet");
    }

    public Path files() {
        return folder.resolve("load_file.parquet");
    }

    /** Figures that were sent again as they were known: no versions, yet needed where a later load is entered into the past. */
    public Path confirmed() {
        return folder.resolve("confirmed.parquet");
    }

    /** Every Parquet file of it. */
    public List<Path> parts() {
        return Stream.concat(observations().stream(), Stream.of(confirmed(), findings(), files()))
                .toList();
    }

    public int load() {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** SHA-256 of one of its files when it became part of the log. */
    public String digestOf(Path file) throws IOException {
        String digest = digests().get(nameOf(file));
        if (digest == null) {
            throw new IOException(folder.resolve(DIGESTS) + " says nothing of " + nameOf(file));
        }
        return digest;
    }

    /** Those of its files that are missing or hold other bytes than when it became part of the log. */
    public List<Path> changedFiles() throws IOException {
        var changed = new ArrayList<Path>();
        for (Map.Entry<String, String> digest : digests().entrySet()) {
            Path file = folder.resolve(digest.getKey());
            if (!Files.exists(file) || !Digest.sha256(file).equals(digest.getValue())) {
                changed.add(file);
            }
        }
        return changed;
    }

    private Map<String, String> digests() throws IOException {
        return JSON.readValue(folder.resolve(DIGESTS).toFile(), new TypeReference<TreeMap<String, String>>() {});
    }

    /** Every finished segment, oldest first. */
    public static List<LogSegment> all(Home home) throws IOException {
        return home.logSegments().stream().map(LogSegment::new).toList();
    }

    /** The number the next load gets. */
    public static int nextLoad(Home home) throws IOException {
        List<LogSegment> all = all(home);
        return all.isEmpty() ? 1 : all.getLast().load() + 1;
    }

    /** Takes a finished folder into the log. The log grows by this rename and by nothing else. */
    public static LogSegment append(Home home, int load, Path finishedFolder) throws IOException {
        new LogSegment(finishedFolder).writeDigests();
        Durable.createFolders(home.log());
        Path place = home.logSegment(load);
        Durable.rename(finishedFolder, place);
        return new LogSegment(place);
    }

    private void writeDigests() throws IOException {
        var digests = new TreeMap<String, String>();
        for (Path part : parts()) {
            digests.put(nameOf(part), Digest.sha256(part));
        }
        Durable.write(folder.resolve(DIGESTS), JSON.writeValueAsString(digests) + "\n");
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
