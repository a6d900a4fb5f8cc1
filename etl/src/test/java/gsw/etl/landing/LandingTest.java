package gsw.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.storage.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Received bytes are kept as they came, under their digest. */
class LandingTest {

    /** More than goes to the disk in one piece. */
    private static final int LARGE = 70 << 20;

    @TempDir
    Path folder;

    private Landing landing;

    @BeforeEach
    void open() {
        landing = new Landing(folder.resolve("landing"));
    }

    @Test
    void aLargeFileIsKeptByteForByte() throws Exception {
        byte[] bytes = new byte[LARGE];
        new Random(20261127).nextBytes(bytes);
        Path file = Files.write(folder.resolve("large"), bytes);
        String sha256 = landing.receive(file);
        assertThat(sha256).isEqualTo(Digest.sha256(file));
        assertThat(Files.mismatch(landing.at(sha256), file)).isEqualTo(-1);
    }

    @Test
    void theSameBytesAreKeptOnce() throws Exception {
        Path one = Files.writeString(folder.resolve("one"), "Hà Nội;5\n");
        Path other = Files.writeString(folder.resolve("other"), "Hà Nội;5\n");
        assertThat(landing.receive(one)).isEqualTo(landing.receive(other));
        try (Stream<Path> kept = Files.list(folder.resolve("landing"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void anEmptyFileHasADigestToo() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        // SHA-256 of nothing, FIPS 180-4
        assertThat(landing.receive(empty))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
