package gsw.warehouse.release;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gsw.warehouse.model.Perspective;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.model.ReleaseVersion;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a release consists of, as {@code manifest.json} beside its files.
 *
 * @param version what changed against the release before, as a number
 * @param folder where its catalogue looks for the files; when a warehouse is moved the catalogue is written again
 * @param loads segments of the log it was built from
 * @param contentDigests what each table holds, whatever files it stands in
 */
public record Manifest(
        ReleaseLabel release,
        ReleaseVersion version,
        String folder,
        List<Integer> loads,
        Map<String, String> contentDigests,
        List<ReleaseFile> files) {

    private static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(ReleaseLabel.class, AsPublished.class);

    /** A manifest says what was published; how somebody looks at it later is not its matter. */
    private interface AsPublished {
        @JsonIgnore
        Perspective perspective();
    }

    /** One Parquet file; the path is relative to the folder of the release. */
    public record ReleaseFile(String path, long bytes, String sha256, long rows) {

        /** The table it is, or is a part of. */
        String table() {
            int end = path.indexOf('/');
            return end < 0 ? path.replace(".parquet", "") : path.substring(0, end);
        }

        /** True if it stands in the folder of a release and has the bytes it was published with. */
        boolean isUnchangedIn(Path releaseFolder) throws IOException {
            Path there = releaseFolder.resolve(path);
            return Files.exists(there) && Digest.sha256(there).equals(sha256);
        }
    }

    public static Manifest read(Path releaseFolder) throws IOException {
        return JSON.readValue(releaseFolder.resolve(NAME).toFile(), Manifest.class);
    }

    Manifest with(ReleaseVersion newVersion, Map<String, String> newDigests) {
        return new Manifest(release, newVersion, folder, loads, newDigests, files);
    }

    /** The same release at another place. */
    Manifest at(Path place) {
        return new Manifest(release, version, place.toAbsolutePath().toString(), loads, contentDigests, files);
    }

    void write(Path releaseFolder) throws IOException {
        Durable.write(releaseFolder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
    }
}
