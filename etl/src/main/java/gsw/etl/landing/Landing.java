package gsw.etl.landing;

import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Keeps every file as it was received, under the digest of its bytes. Nothing in here is ever edited. */
public final class Landing {

    private static final int BUFFER = 1 << 16;
    private static final String UNFINISHED = ".tmp";

    private final Path folder;

    /** @param folder where the bytes are kept; made when the first file comes */
    public Landing(Path folder) {
        this.folder = folder;
    }

    /** Copies the bytes and returns their SHA-256; the same bytes a second time cost only the reading. */
    public String receive(Path file) throws IOException {
        Durable.createFolders(folder);
        Path temporary = Files.createTempFile(folder, "receiving", UNFINISHED);
        try {
            String sha256 = copy(file, temporary);
            if (!Files.exists(at(sha256))) {
                Durable.rename(temporary, at(sha256));
            }
            return sha256;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes what a killed load was about to receive; only the holder of the loader's lock may. */
    public void removeUnfinished() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
                for (Path file : unfinished) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Where the bytes with this digest lie. */
    public Path at(String sha256) {
        return folder.resolve(sha256);
    }

    // The disk takes as long as the digest: it may begin while pieces are still coming. The rename waits for the rest.
    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = Digest.newSha256();
        try (InputStream in = Files.newInputStream(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE);
                var disk = new EarlyFlush(out)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (int n = in.read(buffer.array()); n >= 0; n = in.read(buffer.array())) {
                digest.update(buffer.array(), 0, n);
                buffer.clear().limit(n);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                disk.wrote(n);
            }
        }
        return Digest.hex(digest);
    }
}
