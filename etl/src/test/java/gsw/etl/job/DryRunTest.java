package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse;
import gsw.etl.job.ChildLoad.Deed;
import gsw.etl.job.LoadSummary.FileResult;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run says what a load would do, and the warehouse is afterwards as if nobody had asked. */
class DryRunTest {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private Path first;
    private Path second;

    @BeforeEach
    void openWarehouse() throws IOException {
        warehouse = new TestWarehouse(folder.resolve("home"));
        first = file("first.csv", "TT10:0101,Hà Nội,2023,8500000", "TT10:0101,Hà Nội,2022,8400000");
        second = file(
                "second.csv",
                "TT10:0101,Hà Nội,2023,8500001",
                "TT10:0101,Hà Nội,2022,8400000",
                "TT10:0101,Hà Nội,2021,8300000",
                "TT10:0101,Hà Nọi Cũ,2021,8300000",
                "TT10:0101,Huế,2021,1100000",
                "TT10:0101,Huế,2022,1100001");
    }

    @Test
    void itTellsWhatALoadWouldTell() throws Exception {
        warehouse.load(first);

        List<FileResult> told = summary(second).files();

        assertThat(told)
                .extracting(
                        FileResult::outcome,
                        FileResult::rowsRead,
                        FileResult::rowsRejected,
                        FileResult::rowsNew,
                        FileResult::rowsChanged,
                        FileResult::rowsUnchanged)
                .containsExactly(tuple("accepted_with_rejections", 6L, 1L, 3L, 1L, 1L));
        assertThat(told).isEqualTo(warehouse.load(second).files());
    }

    @Test
    void itsFindingsAreThoseOfTheLoad() throws Exception {
        List<List<String>> found;
        try (DryRun dryRun = warehouse.dryRun(second)) {
            dryRun.run();
            found = findings(dryRun.segment().orElseThrow().findings());
        }
        warehouse.load(second);

        assertThat(found)
                .hasSize(1)
                .isEqualTo(findings(warehouse.home().logSegment(1).resolve("finding.parquet")));
        assertThat(found.getFirst()).contains("AREA_UNKNOWN", "B5");
    }

    @Test
    void nothingOfItStaysInTheWarehouse() throws Exception {
        warehouse.load(first);
        List<String> before = warehouse.filesIn(warehouse.root());

        summary(second);

        assertThat(warehouse.filesIn(warehouse.root())).isEqualTo(before);
        assertThat(warehouse.home().work()).doesNotExist();
        assertThat(warehouse.load(second).files())
                .extracting(FileResult::outcome)
                .containsExactly("accepted_with_rejections");
    }

    @Test
    void inAnEmptyWarehouseOnlyTheLockIsLeft() throws Exception {
        summary(first);
        assertThat(warehouse.filesIn(warehouse.root())).containsExactly("loader.lock");
        assertThat(warehouse.root().toFile().list()).containsExactly("loader.lock");
    }

    @Test
    void filesLoadedBeforeAreKnownAgain() throws Exception {
        warehouse.load(first);
        try (DryRun dryRun = warehouse.dryRun(first)) {
            assertThat(dryRun.run().files()).extracting(FileResult::outcome).containsExactly("already_loaded");
            assertThat(dryRun.segment()).isEmpty();
        }
    }

    @Test
    void aRefusedFileIsSaidToBeRefusedAndCanStillBeMended() throws Exception {
        Path bad = file("bad.csv", "TT10:0101,Nơi Nào,2023,1", "TT10:0101,Nơi Khác,2023,2");
        assertThat(summary(bad).files()).extracting(FileResult::outcome).containsExactly("refused");
    }

    @Test
    void aLoadThatWasCutOffGoesOnAfterADryRunAsIfThereHadBeenNone() throws Exception {
        ChildLoad.start(warehouse.root(), Deed.DIE, Moment.of(Phase.CONFORM, 1), first)
                .waitFor();
        List<String> left = warehouse.filesIn(warehouse.root());
        byte[] start = Files.readAllBytes(warehouse.home().work().resolve("load/start.json"));
        byte[] staged = Files.readAllBytes(warehouse.home().work().resolve("load/staged.parquet"));

        summary(second);

        assertThat(warehouse.filesIn(warehouse.root())).isEqualTo(left);
        assertThat(warehouse.home().work().resolve("load/start.json")).hasBinaryContent(start);
        assertThat(warehouse.home().work().resolve("load/staged.parquet")).hasBinaryContent(staged);
        assertThat(warehouse.load(first).load()).isOne();
        assertThat(warehouse.published("select count(*) from observation")).isEqualTo(List.of(List.of("2")));
    }

    @Test
    void whatAKilledDryRunLeftIsClearedByTheNextLoad() throws Exception {
        DryRun killed = warehouse.dryRun(second);
        killed.run();
        Path left = Files.createDirectories(folder.resolve("left"));
        Files.move(warehouse.home().work().resolve("dry-run"), left.resolve("dry-run"));
        killed.close();
        Files.createDirectories(warehouse.home().work());
        Files.move(left.resolve("dry-run"), warehouse.home().work().resolve("dry-run"));

        warehouse.load(first);

        assertThat(warehouse.home().work()).doesNotExist();
        Durable.delete(left);
    }

    @Test
    void itWaitsForNobodyAndNobodyLoadsBesideIt() throws Exception {
        try (LoaderLock load = LoaderLock.tryAcquire(warehouse.home()).orElseThrow()) {
            assertThat(load).isNotNull();
            assertThatThrownBy(() -> warehouse.dryRun(first)).isInstanceOf(LoadRunningException.class);
        }
        try (DryRun dryRun = warehouse.dryRun(first)) {
            dryRun.run();
            assertThatThrownBy(() -> warehouse.load(second)).isInstanceOf(LoadRunningException.class);
        }
    }

    private LoadSummary summary(Path... files) throws Exception {
        try (DryRun dryRun = warehouse.dryRun(files)) {
            return dryRun.run();
        }
    }

    private static List<List<String>> findings(Path file) throws Exception {
        return TestWarehouse.query("from read_parquet('" + file + "') order by all");
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), "indicator,ref_area,time_period,obs_value\n" + String.join("\n", rows) + "\n");
    }
}
