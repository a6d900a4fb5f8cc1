package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gsw.etl.TestWarehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that is full in any phase leaves the last release readable; with space again the same command succeeds. */
class FullDiskTest {

    private static final String SIZE = "24m";
    private static final int ROWS = 5000;

    @TempDir
    static Path folder;

    static Path disk;
    static Path first;
    static Path second;
    static List<List<String>> loggedUndisturbed;

    @BeforeAll
    static void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()),
                "a small disk can be mounted here");
        first = file("first.csv", "Bắc Giang");
        second = file("second.csv", "Hà Nội");
        var undisturbed = new TestWarehouse(folder.resolve("undisturbed"));
        undisturbed.load(first);
        undisturbed.load(second);
        loggedUndisturbed = undisturbed.logged();
    }

    @AfterAll
    static void unmount() {
        runs("umount", disk.toString());
    }

    @ParameterizedTest(name = "full when {0} begins")
    @EnumSource(Phase.class)
    void aFullDiskHarmsNothingAndTheSameCommandSucceedsOnceThereIsSpace(Phase fullAt) throws Exception {
        var warehouse = new TestWarehouse(disk.resolve(fullAt.code()));
        warehouse.load(first);
        var visible = warehouse.visible();

        LoadFailedException failure = catchThrowableOfType(
                LoadFailedException.class, () -> warehouse.load(fillDiskAt(fullAt), List.of(), LOAD, second));

        assertThat(failure.isDiskFull()).isTrue();
        assertThat(failure.reason().vi()).contains("đĩa đã đầy", "chạy lại đúng lệnh này");
        assertThat(failure.reason().en()).contains("the disk is full", "give the same command again");
        assertThat(warehouse.visible()).isEqualTo(visible);
        assertThat(warehouse.published("select count(*) from observation"))
                .isEqualTo(List.of(List.of(String.valueOf(ROWS))));

        Files.delete(filler());
        warehouse.load(second);
        assertThat(warehouse.logged()).isEqualTo(loggedUndisturbed);
        assertThat(warehouse.published("select count(*) from observation"))
                .isEqualTo(List.of(List.of(String.valueOf(2 * ROWS))));
        assertThat(warehouse.home().work()).doesNotExist();
    }

    private static final LoadOptions LOAD = new LoadOptions("GOV_REPORT", null);

    private static LoadWatcher fillDiskAt(Phase fullAt) {
        return (phase, done, total) -> {
            if (phase == fullAt && done == 0) {
                fillDisk();
            }
        };
    }

    private static void fillDisk() {
        try (OutputStream out = Files.newOutputStream(filler())) {
            out.write(new byte[Math.toIntExact(Files.getFileStore(disk).getUsableSpace())]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path filler() {
        return disk.resolve("filler");
    }

    private static Path file(String name, String province) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "TT10:0101,%s,%d-%02d,Y%d,%d"
                                .formatted(province, 2010 + i % 10, 1 + i / 10 % 12, i / 120, i * 7919L % 100_003))
                        .collect(Collectors.joining("\n", "indicator,ref_area,time_period,age,obs_value\n", "\n")));
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
