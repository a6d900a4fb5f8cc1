package gsw.etl.job;

import gsw.warehouse.storage.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/**
 * What one load is asked to do.
 *
 * @param files in order; later ones count as newer knowledge
 */
public record LoadRequest(List<Path> files, LoadOptions options) {

    /** The same for the same command on the same files, so that a load that was cut off is found again. */
    String fingerprint() throws IOException {
        MessageDigest digest = Digest.newSha256();
        for (Path file : files) {
            String line =
                    "%s|%d|%s%n".formatted(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file));
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
        return Digest.hex(digest);
    }
}
