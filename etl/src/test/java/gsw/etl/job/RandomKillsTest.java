package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills that docs/performance.md tells of; {@link RandomKills} makes as many as one likes. */
class RandomKillsTest {

    private static final long SEED = 22;

    @TempDir
    Path folder;

    @Test
    void aLoadThatIsKilledAtAnyTimeEndsAsAnUndisturbedOneOnceTheSameCommandIsGivenAgain() throws Exception {
        var kills = new RandomKills(folder, SEED);
        for (int i = 0; i < 4; i++) {
            assertThat(kills.next().different()).isEmpty();
        }
    }
}
