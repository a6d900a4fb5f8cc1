package gsw.etl.job;

import gsw.warehouse.storage.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one load is asked to do.
 *
 * @param files in order; later ones count as newer knowledge
 * @param source code of the source for rows that name none, null if files must name it
 */
public record LoadRequest(List<Path> files, @Nullable String source) {

    /** The same for the same command on the same files, so that a load that was cut off is found again. */
    String fingerprint() throws IOException {
        MessageDigest digest = Digest.newSha256();
        for (Path file : files) {
            String line =
                    "%s|%d|%s%n".formatted(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file));
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        digest.update(String.valueOf(source).getBytes(StandardCharsets.UTF_8));
        return Digest.hex(digest);
    }
}
