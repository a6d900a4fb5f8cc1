package gsw.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.release.Manifest.ReleaseFile;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final String SRB_2023 =
            "select obs_value from observation where ref_area = 'VN' and time_period = '2023'";

    private static final String FIGURES = "select string_agg(time_period || ' ' || obs_value::double, ', ' order by"
            + " time_period) from observation";

    @TempDir
    Path folder;

    private Home home;
    private LogOf log;
    private Publisher publisher;

    @BeforeEach
    void anEmptyWarehouse() {
        home = new Home(folder.resolve("kho dữ liệu của 'tỉnh'"));
        log = new LogOf(home);
        publisher = new Publisher(home, List.of(), "test");
    }

    @Test
    void aReleaseShowsTheNewestKnowledgeOfEachFigure() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        assertThat(ask(current(), SRB_2023)).isEqualTo("111.800000000000");
        assertThat(ask(current(), "select count(*) from observation_log")).isEqualTo("2");
    }

    @Test
    void aReaderKeepsTheReleaseItOpenedWhileANewerOneIsPublished() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        publisher.publish();
        Release before = current();
        try (Connection reader = before.connect()) {
            log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
            publisher.publish();
            assertThat(ask(reader, SRB_2023)).isEqualTo("112.000000000000");
        }
        assertThat(ask(before, SRB_2023)).isEqualTo("112.000000000000");
        assertThat(ask(current(), SRB_2023)).isEqualTo("111.800000000000");
    }

    @Test
    void aReleaseThatWasCutOffIsNeverSeenAndIsClearedByTheNext() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        publisher.publish();
        Files.createDirectories(home.release(2));
        Files.writeString(home.release(2).resolve("dim_area.parquet"), "half a file");
        Files.createDirectories(home.unfinishedRelease(3));
        assertThat(current().label().number()).isEqualTo(1);
        log.says("VN", 2024, "111.4", "2025-07-23 02:00:00");
        assertThat(publisher.publish().number()).isEqualTo(2);
        assertThat(Files.exists(home.unfinishedRelease(3))).isFalse();
        assertThat(current().faults()).isEmpty();
    }

    @Test
    void aWarehouseThatWasMovedIsReadAtItsNewPlace() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        Path moved = folder.resolve("chỗ mới");
        Files.move(home.root(), moved);
        home = new Home(moved);
        assertThat(ask(current(), SRB_2023)).isEqualTo("111.800000000000");
    }

    @Test
    void nothingOutsideTheWarehouseCanBeReadThroughARelease() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        assertThatThrownBy(() -> ask(current(), "select * from read_csv(" + DuckDb.literal(secret.toString()) + ")"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Permission");
        assertThatThrownBy(() -> ask(current(), "set enable_external_access = true"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void verifyNamesEveryFileThatChangedOrIsMissing() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        Path changed = current().folder().resolve("dim_target.parquet");
        Files.writeString(changed, "x", StandardOpenOption.APPEND);
        Files.delete(current().folder().resolve("dim_area_tile.parquet"));
        assertThat(current().faults())
                .containsExactly(
                        new Bilingual("Không còn: dim_area_tile.parquet", "Missing: dim_area_tile.parquet"),
                        new Bilingual(
                                "Đã bị sửa sau khi phát hành: dim_target.parquet",
                                "Changed since it was published: dim_target.parquet"));
    }

    @Test
    void whatIsNewIsPutBesideTheFilesOfBeforeWhichStayAsTheyAre() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        publisher.publish();
        var before = facts();
        log.says("VN", 2024, "111.4", "2025-07-23 02:00:00");
        publisher.publish();
        assertThat(facts()).hasSize(2).containsAll(before);
        assertThat(ask(current(), "select string_agg(obs_value::double, ' ' order by time_period) from observation"))
                .isEqualTo("112.0 111.4");
        assertThat(current().faults()).isEmpty();
    }

    @Test
    void aRevisedFigureMakesItsLevelBeWrittenAnewAndNoOther() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        log.says("VN63_01", 2023, "113.5", "2024-05-22 09:00:00");
        publisher.publish();
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        assertThat(facts())
                .extracting(ReleaseFile::path, ReleaseFile::rows)
                .containsExactly(
                        tuple("fact_observation/area_level=country/release-2.parquet", 1L),
                        tuple("fact_observation/area_level=province/load-2.parquet", 1L));
        assertThat(ask(current(), SRB_2023)).isEqualTo("111.800000000000");
        assertThat(current().faults()).isEmpty();
    }

    @Test
    void whatIsEnteredLateDoesNotTakeThePlaceOfWhatBecameKnownSince() throws Exception {
        log.says("VN", 2022, "111.5", "2024-05-22 08:00:00");
        log.says("VN", 2023, "112", "2024-05-22 09:00:00");
        log.withdraws("VN", 2022, "in nhầm dòng", "2025-07-23 01:00:00");
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        log.says("VN", 2022, "111.6", "2025-01-10 08:00:00");
        log.says("VN", 2023, "111.9", "2025-01-10 09:00:00");
        publisher.publish();
        assertThat(ask(current(), FIGURES)).isEqualTo("2023 111.8");
        assertThat(ask(current(), FIGURES.replace("observation", "observation_as_known_on('2025-01-31')")))
                .isEqualTo("2022 111.6, 2023 111.9");
    }

    @Test
    void aReleaseHoldsWhatTheLogSaysIsKnownWhateverOrderItCameIn() throws Exception {
        var random = new Random(20250723);
        for (int load = 0; load < 12; load++) {
            String knownFrom = "20%02d-07-23 02:00:00.%06d".formatted(10 + random.nextInt(5), load);
            int year = 2000 + random.nextInt(3);
            if (random.nextInt(3) == 0) {
                log.withdraws("VN", year, "in nhầm dòng", knownFrom);
            } else {
                log.says("VN", year, Integer.toString(100 + load), knownFrom);
            }
            if (load % 3 == 2) {
                publisher.publish();
                assertThat(ask(current(), FIGURES))
                        .as("after load %d", load + 1)
                        .isEqualTo(ask(
                                current(), FIGURES.replace("observation", "observation_as_known_on('2100-01-01')")));
            }
        }
    }

    @Test
    void aLevelOfVeryManyFilesBecomesOneFile() throws Exception {
        for (int year = 2000; year < 2020; year++) {
            log.says("VN", year, "110", "2024-05-22 08:00:00");
        }
        publisher.publish();
        assertThat(facts()).extracting(ReleaseFile::rows).containsExactly(20L);
    }

    @Test
    void aFileThatHasSufferedIsNotHandedOnButWrittenAnewFromTheLog() throws Exception {
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        Path written = current().folder().resolve(facts().getFirst().path());
        Files.writeString(written, "x", StandardOpenOption.APPEND);
        log.says("VN", 2024, "111.4", "2025-07-23 03:00:00");
        publisher.publish();
        assertThat(current().faults()).isEmpty();
        assertThat(ask(current(), "select count(*) from observation")).isEqualTo("2");
    }

    @Test
    void nothingIsPublishedFromALogWhoseBytesHaveChanged() throws Exception {
        LogSegment segment = log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        Files.writeString(segment.observations(AreaLevel.COUNTRY), "x", StandardOpenOption.APPEND);
        assertThatThrownBy(publisher::publish)
                .isInstanceOf(UnsoundFileException.class)
                .hasMessageContaining("what a load added to the log has changed since");
        assertThat(Release.current(home)).isEmpty();
    }

    @Test
    void aParquetFileWithOneWrongByteIsNotAccepted() throws Exception {
        Path file = folder.resolve("numbers.parquet");
        try (Connection duckdb = DuckDb.inMemory(folder.resolve("spill"))) {
            DuckDb.execute(
                    duckdb,
                    "create table numbers as select (random() * 1e9)::bigint as a, (range * 1.5)::decimal(38, 12) as b,"
                            + " 'chữ ' || range as c, range % 7 = 0 as d from range(10000)",
                    "copy numbers to " + DuckDb.literal(file.toString()) + " (format parquet, compression zstd)");
            var verifier = new ParquetVerifier(duckdb);
            assertThat(verifier.verify(file, "numbers")).isEqualTo(10_000);
            byte[] bytes = Files.readAllBytes(file);
            bytes[2000] ^= 0x5A; // within the pages of column a
            Files.write(file, bytes);
            assertThatThrownBy(() -> verifier.verify(file, "numbers"))
                    .isInstanceOf(UnsoundFileException.class)
                    .hasMessageContaining("numbers.parquet");
        }
    }

    @Test
    void aParquetFileThatDoesNotHoldWhatItsTableHoldsIsNotAccepted() throws Exception {
        Path file = folder.resolve("numbers.parquet");
        try (Connection duckdb = DuckDb.inMemory(folder.resolve("spill"))) {
            DuckDb.execute(
                    duckdb,
                    "create table numbers as select range as a, 'x' as b from range(10)",
                    "copy numbers to " + DuckDb.literal(file.toString()) + " (format parquet)");
            var verifier = new ParquetVerifier(duckdb);
            DuckDb.execute(duckdb, "update numbers set a = 11 where a = 9");
            assertThatThrownBy(() -> verifier.verify(file, "numbers")).hasMessageContaining("sum of a: 45");
            DuckDb.execute(duckdb, "update numbers set a = null where a = 0");
            assertThatThrownBy(() -> verifier.verify(file, "numbers")).hasMessageContaining("values of a: 10");
            DuckDb.execute(duckdb, "delete from numbers where a = 1");
            assertThatThrownBy(() -> verifier.verify(file, "numbers")).hasMessageContaining("rows: 10");
            Files.writeString(file, "không phải Parquet");
            assertThatThrownBy(() -> verifier.verify(file)).isInstanceOf(UnsoundFileException.class);
        }
    }

    private List<ReleaseFile> facts() throws Exception {
        return current().files().stream()
                .filter(file -> file.path().startsWith("fact_observation/"))
                .toList();
    }

    private Release current() throws Exception {
        return Release.current(home).orElseThrow();
    }

    private static String ask(Release release, String sql) throws Exception {
        try (Connection connection = release.connect()) {
            return ask(connection, sql);
        }
    }

    private static String ask(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
