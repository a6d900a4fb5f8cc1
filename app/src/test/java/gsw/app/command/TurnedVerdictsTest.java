package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.queries.progress.MethodCard;
import gsw.queries.progress.ProgressMart;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse that publishes again and again. One publication brings a figure, a revision and a withdrawal and reaches the map
 * of July 2025, and the program before had another rule; the next has another plan and another order of sources.
 */
class TurnedVerdictsTest {

    private static final String HEAD =
            "indicator,ref_area,area_edition,time_period,obs_value,numerator,denominator,obs_status,comment_obs,source\n";

    private static final int OF_FIGURES = 3;
    private static final int OF_CATALOGUE = 4;

    @TempDir
    static Path folder;

    private static Cli gsw;
    private static Home home;

    @BeforeAll
    static void publicationsThatTurnVerdicts() throws Exception {
        gsw = new Cli(folder);
        home = new Home(folder.resolve("gsw-data"));
        load("2025-05-20", """
            NQ28-1.1,VN,,2023,61,,,,,GOV_REPORT
            NQ28-2.1,VN,,2021,48.3,,,,,GOV_REPORT
            NQ28-2.3,VN,,2021,26.5,,,,,GOV_REPORT
            NQ28-3.4,VN,,2023,69,,,,,GOV_REPORT
            NQ28-3.4,VN,,2023,71,,,,,NSO_YEARBOOK
            NQ28-6.1,VN,,2022,55,,,,,GOV_REPORT
            NQ28-6.1,VN,,2023,70,,,,,GOV_REPORT
            NQ28-4.1,Bắc Giang,63,2024,,56000,50000,,,PROVINCE_REPORT
            NQ28-4.1,Bắc Ninh,63,2024,,28000,25000,,,PROVINCE_REPORT
            """);
        publishWithTheProgramOfBefore();
        load("2026-05-20", """
            NQ28-2.1,VN,,2021,50.4,,,,,GOV_REPORT
            NQ28-2.3,VN,,2024,28.2,,,,,GOV_REPORT
            NQ28-6.1,VN,,2023,,,,WITHDRAWN,in nhầm dòng,GOV_REPORT
            """);
        rankTheYearbookFirst();
        loadThePlanOfBacNinh();
    }

    private static void load(String knownFrom, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(knownFrom + ".csv"), HEAD + rows);
        Result result = gsw.run("load", file.toString(), "--known-from", knownFrom);
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    }

    /** By its rule 61 did not meet "at least 60". */
    private static void publishWithTheProgramOfBefore() throws Exception {
        new Publisher(
                        home,
                        List.of(ProgressMart::fill, MethodCard::fill, release -> DuckDb.execute(release, """
                            update mart_progress set method_version = 'attainment-0', verdict = 'missed_provisionally'
                            where method = 'attainment' and component_id = 'NQ28-1.1' and ref_area = 'VN' and milestone_year = 2025
                            """)),
                        "older")
                .publish();
    }

    private static void rankTheYearbookFirst() throws IOException {
        String name = "component_sources.csv";
        String shipped = shipped(name);
        int head = shipped.indexOf('\n') + 1;
        Files.writeString(
                Files.createDirectories(home.root().resolve("catalogue")).resolve(name),
                shipped.substring(0, head) + "NQ28-3.4,NSO_YEARBOOK,1,tại đây,here\n"
                        + "NQ28-3.4,GOV_REPORT,2,tại đây,here\n" + shipped.substring(head));
    }

    private static void loadThePlanOfBacNinh() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), """
            Số văn bản;15/KH-UBND
            Ngày ban hành;15/09/2025
            Địa phương;VN34_24
            Nguồn;văn bản của tỉnh
            Chỉ tiêu;Năm mốc;So sánh;Mức phải đạt
            4.1;2025;tối đa;113
            """);
        Result result = gsw.run("targets", "load", file.toString());
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(result.out()).contains("2 kết luận thay đổi: ").contains("4.1 Bắc Ninh, mốc 2025");
    }

    private static String shipped(String name) {
        try (InputStream file = Objects.requireNonNull(
                MethodCard.class.getResourceAsStream("/gsw/warehouse/catalogue/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a release turned, as {@code NQ28-2.1 VN 2025: before → now, cause}. */
    private static List<String> turned(int release) throws IOException {
        Result result = gsw.run("releases", Integer.toString(release), "--verdicts", "--format", "json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        var turned = new ArrayList<String>();
        for (JsonNode row : new ObjectMapper().readTree(result.out())) {
            turned.add("%s %s %s: %s → %s, %s"
                    .formatted(
                            row.get("component_id").textValue(),
                            row.get("ref_area").textValue(),
                            row.get("milestone_year"),
                            row.get("verdict_before").textValue(),
                            row.get("verdict_now").textValue(),
                            row.get("cause").textValue()));
        }
        return turned;
    }

    /** 84,000 boys and 75,000 girls in the two provinces that became Bắc Ninh on 1 July 2025 are 112 to 100. */
    @Test
    void figuresTheMapAndTheRuleTurnVerdicts() throws IOException {
        assertThat(turned(OF_FIGURES))
                .containsExactlyInAnyOrder(
                        "NQ28-1.1 VN 2025: missed_provisionally → attained_provisionally, rule",
                        "NQ28-2.1 VN 2025: missed_provisionally → attained_provisionally, revision",
                        "NQ28-2.3 VN 2025: missed_provisionally → attained_provisionally, new_figure",
                        "NQ28-6.1 VN 2025: attained_provisionally → missed_provisionally, withdrawal",
                        "NQ28-4.1 VN34_24 2025: not_assessable → missed_provisionally, map",
                        "NQ28-4.1 VN34_24 2030: not_assessable → not_yet, map");
    }

    @Test
    void anotherPlanAndAnotherOrderOfSourcesTurnVerdicts() throws IOException {
        assertThat(turned(OF_CATALOGUE))
                .containsExactlyInAnyOrder(
                        "NQ28-4.1 VN34_24 2025: missed_provisionally → attained_provisionally, target",
                        "NQ28-3.4 VN 2025: missed_provisionally → attained_provisionally, catalogue");
    }

    @Test
    void whoeverComparesTwoReleasesReadsTheGroundOfEachVerdict() {
        assertThat(gsw.run("releases", "2", "3").out())
                .contains("2.1 Cả nước, mốc 2025: Chưa đạt (tạm tính) → Đạt (tạm tính) (số liệu được sửa)")
                .contains("Số liệu được công bố lại. Trước: 48,3\u202f% (2021;")
                .contains("Số liệu đã dùng bị rút: 70\u202f% (2023;");
        assertThat(gsw.run("releases", "4", "--verdicts", "--lang", "en").out())
                .contains("What is asked for was at most 111")
                .contains("15/KH-UBND");
    }

    @Test
    void thePageOfAnAreaTellsWhatTheLastReleaseTurned() throws IOException {
        Path page = folder.resolve("page.html");
        gsw.run("report", "--out", page.toString());
        assertThat(page)
                .content()
                .contains("Đánh giá đã đổi từ bản phát hành trước")
                .contains("Trước: 69\u202f% (2023; ")
                .contains("Nay: 71\u202f% (2023; ");
        gsw.run("report", "--known-on", "2026-05-21", "--out", page.toString());
        assertThat(page).content().doesNotContain("Đánh giá đã đổi từ bản phát hành trước");
    }

    @Test
    void aPageOfTheChangesTellsTheVerdictsToo() throws IOException {
        String page = gsw.run("releases", "1", "3", "--lang", "en", "--out", "changes.html")
                .out();
        assertThat(folder.resolve(page.strip()))
                .content()
                .contains("Verdicts that changed (5)") // without that of the rule, which both have
                .contains("A figure was revised")
                .contains("The map changed");
    }
}
