package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsw.etl.TestWarehouse;
import gsw.etl.job.ChildLoad.Deed;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A load that is killed at any moment leaves the last release readable, and the same command completes it. */
class KilledLoadTest {

    /** Every moment of the load of one file. */
    static final List<Moment> MOMENTS = List.of(
            Moment.of(Phase.REGISTER, 1),
            Moment.of(Phase.REGISTER, 2),
            Moment.of(Phase.REGISTER, 3),
            Moment.of(Phase.RECOGNISE, 1),
            Moment.of(Phase.RECOGNISE, 2),
            Moment.of(Phase.STAGE, 1),
            Moment.of(Phase.STAGE, 2),
            Moment.of(Phase.STAGE, 3),
            Moment.of(Phase.CONFORM, 1),
            Moment.of(Phase.CONFORM, 2),
            Moment.of(Phase.VALIDATE, 1),
            Moment.of(Phase.VALIDATE, 2),
            Moment.of(Phase.APPEND, 1),
            Moment.of(Phase.APPEND, 2), // the segment is written and verified, and not yet part of the log
            Moment.of(Phase.APPEND, 3),
            Moment.of(Phase.PUBLISH, 1),
            Moment.HALF_PUBLISHED,
            Moment.of(Phase.PUBLISH, 2));

    /** Those of them that differ most while a warehouse holds nothing yet. */
    static final List<Moment> MOMENTS_OF_THE_FIRST_LOAD = List.of(
            Moment.of(Phase.REGISTER, 1),
            Moment.of(Phase.STAGE, 2),
            Moment.of(Phase.APPEND, 2),
            Moment.of(Phase.APPEND, 3),
            Moment.HALF_PUBLISHED);

    @TempDir
    static Path folder;

    static Path first;
    static Path second;
    static Ending afterFirst;
    static Ending afterSecond;
    static List<Moment> passed = new ArrayList<>();

    private final TestWarehouse warehouse = new TestWarehouse(folder.resolve("home"));

    /** What a load leaves, but for when it did. */
    record Ending(
            List<List<String>> logged, List<List<String>> observations, List<String> segments, List<String> visible) {

        static Ending of(TestWarehouse warehouse) throws Exception {
            return new Ending(
                    warehouse.logged(),
                    warehouse.published("select * exclude (known_from) from observation order by all"),
                    LogSegment.all(warehouse.home()).stream()
                            .map(segment -> segment.folder().getFileName().toString())
                            .toList(),
                    List.copyOf(warehouse.visible().keySet()));
        }
    }

    @BeforeAll
    static void loadUndisturbed() throws Exception {
        first = Files.writeString(folder.resolve("first.csv"), """
            indicator,ref_area,time_period,sex,obs_value
            TT10:0101,Bắc Giang,2023,F,930000
            TT10:0101,Bắc Giang,2023,M,945000
            TT10:0101,Hà Nội,2023,F,4300000
            """);
        second = Files.writeString(folder.resolve("second.csv"), """
            indicator,ref_area,time_period,sex,obs_value
            TT10:0101,Bắc Giang,2023,F,930000
            TT10:0101,Bắc Giang,2023,M,945001
            TT10:0101,Hà Nội,2023,M,4200000
            TT10:0101,Hà Nội,2022,F,4200000
            TT10:0101,Hà Nội,2022,M,4100000
            TT10:0101,Hà Nội,2021,M,4,1
            """);
        var undisturbed = new TestWarehouse(folder.resolve("undisturbed"));
        undisturbed.load(first);
        afterFirst = Ending.of(undisturbed);
        copy(undisturbed.root(), folder.resolve("loaded-once"));
        undisturbed.load(
                new Moments(passed::add),
                List.of(release -> passed.add(Moment.HALF_PUBLISHED)),
                new LoadOptions("GOV_REPORT", null),
                second);
        afterSecond = Ending.of(undisturbed);
    }

    @BeforeEach
    void startAnew() throws IOException {
        Durable.delete(warehouse.root());
    }

    @Test
    void everyMomentOfALoadIsTried() {
        assertThat(passed).isEqualTo(MOMENTS);
    }

    @ParameterizedTest(name = "killed at {0}")
    @FieldSource("MOMENTS")
    void aSecondLoadKilledAtAnyMomentIsCompletedByTheSameCommand(Moment moment) throws Exception {
        copy(folder.resolve("loaded-once"), warehouse.root());
        warehouse.published("select 1"); // its catalogue now names the folder it was copied to
        var before = warehouse.visible();

        assertThat(ChildLoad.start(warehouse.root(), Deed.DIE, moment, second).waitFor())
                .isEqualTo(ChildLoad.KILLED);

        if (moment.equals(Moment.of(Phase.PUBLISH, 2))) {
            assertThat(Ending.of(warehouse)).isEqualTo(afterSecond);
        } else {
            assertThat(warehouse.visible()).containsAllEntriesOf(before);
            assertThat(warehouse.published("select * exclude (known_from) from observation order by all"))
                    .isEqualTo(afterFirst.observations());
        }
        warehouse.load(second);
        assertThat(Ending.of(warehouse)).isEqualTo(afterSecond);
        assertNothingIsLeftOver();
    }

    @ParameterizedTest(name = "killed at {0}")
    @FieldSource("MOMENTS_OF_THE_FIRST_LOAD")
    void aFirstLoadKilledAtAnyMomentIsCompletedByTheSameCommand(Moment moment) throws Exception {
        assertThat(ChildLoad.start(warehouse.root(), Deed.DIE, moment, first).waitFor())
                .isEqualTo(ChildLoad.KILLED);
        assertThat(warehouse.home().currentRelease()).isEmpty();

        warehouse.load(first);
        assertThat(Ending.of(warehouse)).isEqualTo(afterFirst);
        assertNothingIsLeftOver();
    }

    @Test
    void figuresOfAKilledLoadThatIsNeverContinuedArePublishedByTheNext() throws Exception {
        Process killed = ChildLoad.start(warehouse.root(), Deed.DIE, Moment.of(Phase.PUBLISH, 1), first);
        assertThat(killed.waitFor()).isEqualTo(ChildLoad.KILLED);

        LoadSummary next = warehouse.load(first, second);

        assertThat(next.files())
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly("already_loaded", "accepted_with_rejections");
        assertThat(warehouse.published(
                        "select ref_area, time_period, sex, obs_value::bigint from observation order by all"))
                .isEqualTo(List.of(
                        List.of("VN63_01", "2022", "F", "4200000"),
                        List.of("VN63_01", "2022", "M", "4100000"),
                        List.of("VN63_01", "2023", "F", "4300000"),
                        List.of("VN63_01", "2023", "M", "4200000"),
                        List.of("VN63_24", "2023", "F", "930000"),
                        List.of("VN63_24", "2023", "M", "945001")));
    }

    @Test
    void theSameFileAgainPublishesWhatAKilledLoadAppended() throws Exception {
        ChildLoad.start(warehouse.root(), Deed.DIE, Moment.of(Phase.PUBLISH, 1), first)
                .waitFor();
        Path renamed = Files.copy(first, folder.resolve("renamed.csv"), StandardCopyOption.REPLACE_EXISTING);

        LoadSummary again = warehouse.load(renamed);

        assertThat(again.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("already_loaded");
        assertThat(warehouse.published("select count(*) from observation")).isEqualTo(List.of(List.of("3")));
    }

    @Test
    void aSecondLoadWhileOneRunsIsToldSoAndChangesNothing() throws Exception {
        copy(folder.resolve("loaded-once"), warehouse.root());
        Process running = ChildLoad.start(warehouse.root(), Deed.WAIT, Moment.of(Phase.STAGE, 1), second);
        assertThat(running.inputReader().readLine()).isEqualTo("waiting");
        List<String> before = warehouse.filesIn(warehouse.root());

        assertThatThrownBy(() -> warehouse.load(second)).isInstanceOf(LoadRunningException.class);

        assertThat(warehouse.filesIn(warehouse.root())).isEqualTo(before);
        running.outputWriter().append("go on").close();
        assertThat(running.waitFor()).isZero();
        assertThat(Ending.of(warehouse)).isEqualTo(afterSecond);
    }

    private void assertNothingIsLeftOver() throws IOException {
        assertThat(warehouse.home().work()).doesNotExist();
        assertThat(warehouse.filesIn(warehouse.root())).noneMatch(file -> file.endsWith(".tmp"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }
}
