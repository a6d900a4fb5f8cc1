package gsw.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases 1 to 4 lie there; 3 is the current one, and of 4 the pointer was never moved. */
class PruningTest {

    @TempDir
    private Path root;

    private Home home;

    @BeforeEach
    void fourReleases() throws IOException {
        home = new Home(root);
        for (int number = 1; number <= 4; number++) {
            Files.createDirectories(home.release(number).resolve("facts"));
            Files.writeString(home.release(number).resolve("facts/data"), "figures of " + number);
        }
        Files.writeString(home.current(), "3\n");
    }

    @Test
    void asManyOfTheNewestStayAsWereToBeKept() throws IOException {
        assertThat(new Pruning(home).prune(2)).containsExactly(1);
        assertThat(left()).containsExactly("2", "3", "4");
    }

    @Test
    void theCurrentReleaseIsNeverRemoved() throws IOException {
        assertThat(new Pruning(home).prune(0)).containsExactly(1, 2);
        assertThat(left()).containsExactly("3", "4");
        assertThat(home.release(3).resolve("facts/data")).hasContent("figures of 3");
    }

    @Test
    void nothingIsRemovedByAsking() throws IOException {
        assertThat(new Pruning(home).superfluous(1)).containsExactly(1, 2);
        assertThat(left()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whereFewerLieThanAreToBeKeptAllStay() throws IOException {
        assertThat(new Pruning(home).prune(9)).isEmpty();
        assertThat(left()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatAKillLeftOfAnEarlierRemovalIsNotInTheWay() throws IOException {
        Files.createDirectories(home.unfinishedRelease(1).resolve("rest"));
        assertThat(new Pruning(home).prune(2)).containsExactly(1);
        assertThat(left()).containsExactly("2", "3", "4");
    }

    private List<String> left() throws IOException {
        try (var releases = Files.list(home.release(1).getParent())) {
            return releases.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
