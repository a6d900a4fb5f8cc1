package gsw.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.warehouse.storage.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of a release says what kind of change it is; the list of changes says which. */
class ReleaseChangesTest {

    @TempDir
    Path folder;

    private Home home;
    private LogOf log;
    private Publisher publisher;

    @BeforeEach
    void aFirstRelease() throws Exception {
        home = new Home(folder.resolve("kho"));
        log = new LogOf(home);
        publisher = new Publisher(home, List.of(), "test");
        log.says("VN", 2023, "112", "2024-05-22 08:00:00");
        publisher.publish();
    }

    @Test
    void aRevisedValueIsAPatchAndSaysByHowMuch() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        assertThat(published()).isEqualTo("1.0.1");
        assertThat(changes()).containsExactly("revised figure NAT2021:0103 VN 2023 112 111.8 -0.2 -0.178571");
    }

    @Test
    void aNewFigureIsAMinorReleaseAndIsCounted() throws Exception {
        log.says("VN", 2024, "111.4", "2025-07-23 02:00:00");
        assertThat(published()).isEqualTo("1.1.0");
        assertThat(changes()).containsExactly("new figure NAT2021:0103 null null null null");
    }

    @Test
    void aWithdrawnFigureIsAMajorRelease() throws Exception {
        log.withdraws("VN", 2023, "in nhầm dòng", "2025-07-23 02:00:00");
        assertThat(published()).isEqualTo("2.0.0");
        assertThat(changes()).containsExactly("withdrawn figure NAT2021:0103 VN 2023 112 null null null");
        assertThat(ask("select reason from release_change")).containsExactly("in nhầm dòng");
    }

    @Test
    void aProvisionalFigureThatBecomesFinalIsNoRevision() throws Exception {
        log.saysProvisionally("VN", 2023, "112", "2025-07-23 02:00:00");
        assertThat(published()).isEqualTo("1.0.1");
        assertThat(ask("select change_class || ' ' || before || ' ' || after from release_change"))
                .containsExactly("status A P");
    }

    @Test
    void anIndicatorThatMeansSomethingElseIsAMajorReleaseWithoutALoad() throws Exception {
        Path own = Files.createDirectories(home.root().resolve("catalogue"));
        Files.writeString(
                own.resolve("national_indicators.csv"),
                shipped().replace("Tỷ số giới tính khi sinh", "Tỷ lệ trẻ trai"));
        assertThat(published()).isEqualTo("2.0.0");
        assertThat(ask("select change_class || ' ' || subject || ' ' || key from release_change order by key"))
                .containsExactly("redefined indicator NAT2015:0103", "redefined indicator NAT2021:0103");
    }

    @Test
    void anyTwoReleasesCanBeCompared() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        log.says("VN", 2023, "111.9", "2025-08-23 02:00:00");
        publisher.publish();
        try (Connection compared = ReleaseChanges.between(
                home, Release.of(home, 1).orElseThrow(), Release.of(home, 3).orElseThrow())) {
            assertThat(ask(compared, "select change_class || ' ' || difference::double from release_change"))
                    .containsExactly("revised -0.1");
        }
    }

    @Test
    void aReleaseIsBuiltAgainFromTheLogWithTheSameContent() throws Exception {
        log.says("VN", 2023, "111.8", "2025-07-23 02:00:00");
        publisher.publish();
        for (int number : new int[] {1, 2}) {
            assertThat(publisher.rebuild(Release.of(home, number).orElseThrow()))
                    .as("release %d", number)
                    .isEmpty();
        }
        assertThat(new Publisher(home, List.of(PerspectiveTest::oneAnswer), "test")
                        .rebuild(Release.current(home).orElseThrow()))
                .containsExactly("mart_progress");
    }

    private static String shipped() throws Exception {
        return Files.readString(Path.of("src/main/resources/gsw/warehouse/catalogue/national_indicators.csv"));
    }

    private String published() throws Exception {
        publisher.publish();
        return Release.current(home).orElseThrow().version().toString();
    }

    private List<String> changes() throws Exception {
        return ask("""
            select concat_ws(' ', change_class, subject, key) || ' ' || concat_ws(' ',
                coalesce(value_before::double::varchar, 'null'), coalesce(value_after::double::varchar, 'null'),
                coalesce(difference::double::varchar, 'null'), coalesce(difference_percent::double::varchar, 'null'))
            from release_change
            """).stream().map(line -> line.replace(".0 ", " ")).toList();
    }

    private List<String> ask(String sql) throws Exception {
        try (Connection connection = Release.current(home).orElseThrow().connect()) {
            return ask(connection, sql);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws Exception {
        var answers = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
