package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.queries.progress.MethodCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer rests on, from the file of a sender to the stored answer, the explanation and the page. */
class GroundsOfAnswersTest {

    private static final String HEAD = "indicator,ref_area,area_edition,time_period,obs_value,lower_bound,upper_bound,"
            + "numerator,denominator,source\n";

    @TempDir
    static Path folder;

    private static Cli gsw;

    @BeforeAll
    static void oneLoad() throws IOException {
        gsw = new Cli(folder);
        sources();
        plan();
        planOfHaNoi();
        Path file = Files.writeString(folder.resolve("figures.csv"), HEAD + """
            NQ28-2.1,VN,,2024,49.8,49.1,50.5,,,NSO_LFS
            NQ28-1.1,VN,,2024,,,,9,24,ASKED
            NQ28-2.3,VN,,2024,,,,5400000,20000000,NSO_LFS
            NQ28-3.2a,VN,,2021,40,,,,,GOV_REPORT
            NQ28-3.2a,VN,,2022,45,,,,,PROVINCE_REPORT
            NQ28-3.2a,VN,,2024,55,,,,,PROVINCE_REPORT
            NQ28-3.2b,VN,,2021,40,,,,,GOV_REPORT
            NQ28-3.2b,VN,,2024,41,,,,,PROVINCE_REPORT
            NQ28-6.1,VN,,2023,50,,,,,GOV_REPORT
            NQ28-6.1,Ninh Thuận,63,2021,60,,,,,PROVINCE_REPORT
            NQ28-6.1,Ninh Thuận,63,2023,70,,,,,PROVINCE_REPORT
            """);
        Result result = gsw.run("load", file.toString(), "--known-from", "2025-05-20");
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
    }

    /** A source whose counts are those of the persons asked. */
    private static void sources() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("gsw-data/catalogue")).resolve("sources.csv"),
                shipped("sources.csv").stripTrailing() + "\nASKED,Điều tra mẫu nhỏ,A small survey,survey,sample,\n");
    }

    /** 712/KH-UBND asks for 90; here it also says that it starts from 50 in 2020. */
    private static void plan() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), """
            Số văn bản;712/KH-UBND
            Ngày ban hành;23/02/2022
            Địa phương;Ninh Thuận
            Nguồn;báo của tỉnh
            Độ tin cậy;chưa đối chiếu
            Chỉ tiêu;Năm mốc;So sánh;Mức phải đạt;Năm gốc;Giá trị gốc
            6.1;2025;ít nhất;90;2020;50
            6.1;2030;~;95;;
            """);
        Result result = gsw.run("targets", "load", file.toString());
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(result.err()).contains("D8").contains("chưa ghi sai số cho phép");
    }

    /** Made up, so that one locality asks for less than the country. */
    private static void planOfHaNoi() throws IOException {
        Path file = Files.writeString(folder.resolve("ha-noi.csv"), """
            Số văn bản;1/KH-UBND
            Ngày ban hành;15/03/2022
            Địa phương;Hà Nội
            Nguồn;thử nghiệm
            Chỉ tiêu;Năm mốc;So sánh;Mức phải đạt
            6.1;2025;ít nhất;55
            """);
        assertThat(gsw.run("targets", "load", file.toString()).isDone()).isTrue();
    }

    private static String shipped(String name) {
        try (InputStream file = Objects.requireNonNull(
                MethodCard.class.getResourceAsStream("/gsw/warehouse/catalogue/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stored(String component, String area, String method) {
        return gsw.run(
                        "sql",
                        "select concat_ws(' ', milestone_year, measure, value::double, category, reason) as said"
                                + " from progress where component_id = '" + component + "' and ref_area = '" + area
                                + "' and method = '" + method + "' and year = 2024 order by 1",
                        "--format",
                        "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    private static String why(String target, String... area) {
        String[] asked = {"progress", "--target", target, "--explain", "--year", "2024"};
        String[] all = java.util.stream.Stream.of(asked, area)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return gsw.run(all).out().replaceAll("\\s+", " ");
    }

    @Test
    void anIntervalThatTheSourcePublishesIsHeldAgainstTheTarget() throws IOException {
        // 49.1 to 50.5 holds 50
        assertThat(stored("NQ28-2.1", "VN", "attainment")).contains("2025 within-uncertainty within_uncertainty");
        assertThat(why("2.1")).contains("Trong phạm vi sai số");
        Path page = folder.resolve("page.html");
        gsw.run("report", "--year", "2024", "--out", page.toString());
        assertThat(page).content().contains("Trong phạm vi sai số");
        assertThat(gsw.run("progress", "--year", "2024").out()).contains("trong phạm vi sai số");
    }

    @Test
    void theCountsOfThoseAskedGiveAnInterval() {
        // progress-methods, section 8: 9 of 24 is 37.5 % (21.2 to 57.3), which holds neither 60 nor 75
        assertThat(stored("NQ28-1.1", "VN", "attainment")).noneMatch(line -> line.contains("uncertainty"));
        assertThat(stored("NQ28-1.1", "VN", "evidence")).contains("2025 small-numbers 9.0 c");
    }

    @Test
    void theCountsOfASurveyThatAreRaisedToTheWholeGiveNone() {
        // 27 % of twenty million; read as a sample they would run from 26.98 to 27.02 and hold the target of 27
        assertThat(stored("NQ28-2.3", "VN", "attainment")).noneMatch(line -> line.contains("uncertainty"));
        assertThat(why("2.3")).doesNotContain("Trong phạm vi sai số");
    }

    @Test
    void noPaceReachesAcrossAChangeOfSource() {
        // 45 (2022) to 55 (2024) towards 80 in 2025: 10 of 35 in 2 of 3 years; 40 of 2021 is another source's
        assertThat(stored("NQ28-3.2a", "VN", "linear-pace"))
                .filteredOn(line -> line.startsWith("2025 pace-ratio"))
                .containsExactly("2025 pace-ratio 0.428571428571 far_behind");
        assertThat(why("3.2a"))
                .contains("Từ năm 2022 số liệu theo nguồn hoặc định nghĩa khác")
                .contains("Tốc độ tính từ số liệu năm gốc: 45\u202f% (năm 2022)");
    }

    @Test
    void oneFigureSinceAChangeOfSourceHasNoPace() {
        assertThat(stored("NQ28-3.2b", "VN", "linear-pace"))
                .filteredOn(line -> line.startsWith("2025 pace-ratio"))
                .containsExactly("2025 pace-ratio series_break");
        assertThat(stored("NQ28-3.2b", "VN", "rwd-forecast")).allMatch(line -> line.endsWith("series_break"));
    }

    @Test
    void aPlanIsPacedFromTheLevelItStates() {
        // from 50 in 2020 to 70 in 2023 towards 90 in 2025: 20 of 40 in 3 of 5 years
        assertThat(stored("NQ28-6.1", "VN63_58", "linear-pace"))
                .contains(
                        "2025 pace-ratio 0.833333333333 behind",
                        "2025 plan-baseline-value 50.0",
                        "2025 plan-baseline-year 2020.0");
        assertThat(why("6.1", "--area", "VN63_58"))
                .contains("Tốc độ tính từ mức gốc do kế hoạch nêu: 50\u202f% (năm 2020)")
                .contains("(70 − 50) / (90 − 50) = 0,5; (2023 − 2020) / (2025 − 2020) = 0,6")
                .contains("chưa đối chiếu");
    }

    @Test
    void aShareOfThePopulationIsToldInPeople() {
        // the statistics office gives 100,309.2 thousand for 2023: 10 % of it are missing
        assertThat(stored("NQ28-6.1", "VN", "people-gap")).contains("2025 missing-now 10030920.0");
        assertThat(why("6.1")).contains("tính trên dân số 2023 (NSO_PXWEB)");
    }

    @Test
    void targetsOfProvincesAreAddedUpByTheirPopulation() {
        // 90 in Ninh Thuận, 80 in Cà Mau, 55 in Hà Nội, 60 elsewhere, by the populations of 2024: 59.9905
        assertThat(gsw.run("targets", "6.1", "--area", "VN", "--year", "2024").out())
                .contains("cộng lại không đủ mức cả nước: 2 tỉnh yêu cầu cao hơn, 1 tỉnh thấp hơn")
                .contains("59,99 so với 60");
    }

    @Test
    void aShareOfWhichNobodyKnowsTheWholeSaysSo() {
        assertThat(stored("NQ28-3.2a", "VN", "people-gap")).contains("2025 missing-now whole_unknown");
        assertThat(why("3.2a")).contains("không cho biết trên tổng số bao nhiêu");
    }
}
