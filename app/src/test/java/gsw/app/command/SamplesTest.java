package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.app.LoadedSamples;
import gsw.queries.progress.AttainmentRule;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples in a warehouse, and everything that can be asked of it. */
@ExtendWith(LoadedSamples.class)
class SamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path folder;
    private static Cli cli;
    private static Result load;

    @BeforeAll
    static void theSamplesAreLoaded(LoadedSamples.Warehouse warehouse) {
        folder = warehouse.folder();
        cli = warehouse.cli();
        load = warehouse.load();
    }

    private static String samples() {
        return LoadedSamples.samples().toString();
    }

    @Test
    void theLoadTellsHowEachFileEndedAndWhatWasPublished() {
        assertThat(load.exitCode()).isZero();
        assertThat(load.err()).isEqualTo("Bỏ qua, không phải tệp số liệu: README.md\n");
        assertThat(load.out())
                .startsWith("Tệp ")
                .containsPattern(
                        "\nchien-luoc-binh-dang-gioi-ket-qua.csv +canonical · csv · UTF-8 +nhận +51 +51 +0 +51 +0 +0\n")
                .containsPattern("\ntong-dieu-tra-2019.csv +canonical · csv · UTF-8 +nhận +1\\.368 +1\\.368 ")
                .containsPattern("\nPhát hiện: .*\\d+ cảnh báo")
                .contains("  Cảnh báo ket-qua-cac-tinh.xlsx, trang “Dữ liệu”, ô I2: ")
                .endsWith("\nĐã phát hành bản số 1 (lần nạp 1).\n");
    }

    @Test
    void whatIsExportedAsSdmxComesBackAsItWas() throws Exception {
        Path exported = folder.resolve("sdmx");
        String key = "select indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,"
                + " obs_value, unit_measure, obs_status from observation order by all";
        assertThat(cli.run("export", "--format", "sdmx-csv", "--out", exported.toString())
                        .exitCode())
                .isZero();

        Result back = cli.run(
                "load", exported.toString(), "--home", folder.resolve("copy").toString());

        assertThat(back.exitCode()).isZero();
        assertThat(cli.run(
                                "sql",
                                key,
                                "--format",
                                "csv",
                                "--home",
                                folder.resolve("copy").toString())
                        .out())
                .isEqualTo(cli.run("sql", key, "--format", "csv").out());
    }

    @Test
    void everyProvinceIsCountedOnceInTheRollUp() throws Exception {
        JsonNode rows = JSON.readTree(cli.run("progress", "--roll-up", "--year", "2023", "--format", "json")
                .out());
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            int counted = row.get("met").intValue()
                    + row.get("not_met").intValue()
                    + row.get("no_verdict").intValue();
            assertThat(counted).isEqualTo(63).isEqualTo(row.get("areas").intValue());
            assertThat(row.get("population_met_percent")
                            .decimalValue()
                            .add(row.get("population_not_met_percent").decimalValue())
                            .add(row.get("population_no_verdict_percent").decimalValue())
                            .setScale(6, java.math.RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo("100");
            assertThat(row.get("method_version").textValue()).isEqualTo(AttainmentRule.VERSION);
        });
    }

    @Test
    void aLocalitysOwnValueStandsBesideTheNationalOneWithBothDocuments() throws Exception {
        JsonNode rows = JSON.readTree(
                cli.run("progress", "--area", "VN63_58", "--year", "2024", "--target", "6.1", "--format", "json")
                        .out());
        assertThat(rows.get(0).get("target_value").intValue()).isEqualTo(90);
        assertThat(rows.get(0).get("target_rule").textValue()).isEqualTo("own");
        assertThat(rows.get(0).get("target_document_no").textValue()).isEqualTo("712/KH-UBND");
        assertThat(rows.get(0).get("target_document_date").textValue()).isEqualTo("2022-02-23");
        assertThat(rows.get(0).get("national_value").intValue()).isEqualTo(60);
        assertThat(rows.get(0).get("national_document_no").textValue()).isEqualTo("28/NQ-CP");
        assertThat(cli.run("sql", """
            select distinct target_rule, target_document_no, national_value::integer as national from progress
            where ref_area = 'VN63_58' and component_id = 'NQ28-6.1' and milestone_year = 2025 and year = 2024
            """, "--format", "csv").out())
                .isEqualTo("target_rule,target_document_no,national\r\nown,712/KH-UBND,60\r\n");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        Result again = cli.run("load", samples(), "--lang", "en");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .isEqualTo("Nothing new: every file had been loaded before. The current release is still number 1.\n");
    }

    @Test
    void aSecondLoadAtTheSameTimeHasToWait() throws Exception {
        try (LoaderLock lock =
                LoaderLock.tryAcquire(new Home(folder.resolve("gsw-data"))).orElseThrow()) {
            assertThat(lock).isNotNull();
            Result result = cli.run("load", samples());
            assertThat(result.exitCode()).isEqualTo(4);
            assertThat(result.err())
                    .endsWith("Chưa nạp được: một lần nạp khác đang chạy trong kho này. Hãy chờ xong rồi chạy lại"
                            + " lệnh.\n");
        }
    }

    @Test
    void theHistoryOfLoads() throws Exception {
        assertThat(cli.run("loads", "--lang", "en").out())
                .containsPattern("\n +1  22/11/2026 10:30 +14 +0 +[\\d,]+ +\\d+ +[\\d,]+ +\\d+ +\\d+ +1\n");
        JsonNode history = JSON.readTree(cli.run("loads", "--format", "json").out());
        assertThat(history.get(0).get("load_id").intValue()).isOne();
        assertThat(history.get(0).get("files").intValue()).isEqualTo(14);
        assertThat(history.get(0).get("first_release").intValue()).isOne();
    }

    @Test
    void oneLoadWithItsFilesAndFindings() throws Exception {
        JsonNode one = JSON.readTree(cli.run("loads", "1", "--format", "json").out());
        assertThat(one.get("files")).hasSize(14);
        assertThat(one.get("findings").get(0).get("cell").textValue()).isEqualTo("I2");
        assertThat(cli.run("loads", "1", "--format", "csv").out())
                .startsWith("load_id,file_no,file_name,sheet,row_no,column_no,cell,rule_code,severity,found,expected,");
        assertThat(cli.run("loads", "1", "--lang", "en").out())
                .containsPattern("\nWarning +ket-qua-cac-tinh.xlsx, sheet “Dữ liệu”, cell I2  +\\S");
        assertThat(cli.run("loads", "9").err()).isEqualTo("Không có lần nạp số 9. Xem danh sách: gsw loads\n");
    }

    @Test
    void whereTheCountryStandsInVietnamese() {
        Result progress = cli.run("progress", "--target", "2.2");
        assertThat(progress.err()).isEmpty();
        assertThat(progress.out())
                .startsWith("""
                    Việt Nam, năm đánh giá 2025
                    Bản phát hành số liệu số 1, cập nhật đến 22/11/2026

                    Chỉ tiêu                               Mới nhất                      Mốc 2025        \
                    Mốc 2030                 Tốc độ đến 2030
                    """)
                .containsPattern(
                        "\n2\\.2 Lao động nữ làm trong nông nghiệp  26,22\u202f% +Đạt \\(tạm tính\\)  Chưa đạt")
                .containsPattern("\n +2023 \\(cũ 2 năm\\) · GOV_REPORT")
                .containsPattern("\nMốc 2025: \\d+ đạt và vượt · .* \\(trong 20 chỉ tiêu\\)\n")
                .containsPattern("\nMốc 2030: \\d+ đạt và vượt · ");
    }

    @Test
    void whereTheCountryStandsInEnglish() {
        assertThat(cli.run("progress", "--target", "NQ28-2.1", "--lang", "en").out())
                .startsWith("Viet Nam, year of assessment 2025\n")
                .containsPattern(
                        "\n2\\.1 Employed women in wage work  50\\.9\u202f% +Met \\(provisional\\) +Not assessable")
                .contains("Why some cannot be assessed:\n  2.1: The target says “about 60\u202f%”");
    }

    @Test
    void progressForProgramsIsExactAndInCodes() throws Exception {
        JsonNode rows = JSON.readTree(
                cli.run("progress", "--target", "2.2", "--format", "json").out());
        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(1);
        assertThat(row.get("ref_area").textValue()).isEqualTo("VN");
        assertThat(row.get("component_id").textValue()).isEqualTo("NQ28-2.2");
        assertThat(row.get("milestone_year").intValue()).isEqualTo(2030);
        assertThat(row.get("comparator").textValue()).isEqualTo("<");
        assertThat(row.get("obs_value").decimalValue()).isEqualByComparingTo("26.22");
        assertThat(row.get("verdict").textValue()).isEqualTo("not_yet");
        assertThat(row.get("reason").isNull()).isTrue();
        assertThat(cli.run("progress", "--format", "csv").out().lines()).hasSize(1 + 2 * 26);
    }

    @Test
    void theYearCanBeChosenAndAnUnknownTargetIsRefused() {
        assertThat(cli.run("progress", "--year", "2021", "--target", "4.1").out())
                .startsWith("Việt Nam, năm đánh giá 2021\n");
        Result unknown = cli.run("progress", "--target", "9.9");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("Chiến lược không có chỉ tiêu “9.9”. Xem danh sách: gsw targets\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN34_38", "38", "Thanh Hóa", "thanh hoa", "TỈNH THANH HOÁ", "vn34_38"})
    void anAreaIsFoundByKeyByCodeAndByAnySpellingOfItsName(String words) {
        assertThat(cli.run("progress", "--area", words, "--target", "4.1").out())
                .startsWith("Tỉnh Thanh Hóa, năm đánh giá 2025\n");
    }

    @Test
    void aProvinceOfTodayIsPreferredAndTheUserToldWhereOlderFiguresStand() {
        Result today = cli.run("progress", "--area", "bắc ninh", "--target", "4.1");
        assertThat(today.out()).startsWith("Tỉnh Bắc Ninh, năm");
        assertThat(today.err())
                .isEqualTo("Tỉnh Bắc Ninh chưa có số liệu. Số liệu từ trước ngày 1/7/2025 nằm ở:"
                        + " VN63_24 Tỉnh Bắc Giang (đến 30/6/2025); VN63_27 Tỉnh Bắc Ninh (đến 30/6/2025)\n");
        assertThat(cli.run("progress", "--area", "hà giang", "--target", "4.1").out())
                .startsWith("Tỉnh Hà Giang (đến 30/6/2025), năm");
    }

    @Test
    void aNameOfSeveralUnitsOrOfNoneIsAnsweredWithCandidates() {
        Result several = cli.run("progress", "--area", "tan an");
        assertThat(several.exitCode()).isEqualTo(2);
        assertThat(several.err()).startsWith("“tan an” có thể là nhiều địa bàn, hãy ghi khóa: VN34_");
        Result near = cli.run("report", "--area", "thanh ho", "--lang", "en");
        assertThat(near.exitCode()).isEqualTo(2);
        assertThat(near.err())
                .startsWith("The catalogue has no area called exactly “thanh ho”. Near it: VN34_38 Thanh Hoa;");
        assertThat(cli.run("export", "--area", "qqqq").err())
                .isEqualTo("Danh mục không có địa bàn nào tên “qqqq”. Tìm bằng lệnh: gsw areas\n");
    }

    @Test
    void areasHaveTheDaysTheyExistInWords() {
        assertThat(cli.run("areas", "ha giang", "--level", "province").out()).isEqualTo("""
            Khóa     Tên                       Cấp   Thuộc    Bản đồ
            ───────  ────────────────────────  ────  ───────  ───────
            VN63_02  Hà Giang (đến 30/6/2025)  tỉnh  Cả nước  63 tỉnh

            VN63_02 Tỉnh Hà Giang: từ 1/7/2025 thuộc Tỉnh Tuyên Quang [VN34_08] (Nghị quyết 202/2025/QH15).
            """);
        assertThat(cli.run("areas", "bac ninh", "--level", "province", "--lang", "en", "--format", "csv")
                        .out())
                .startsWith("ref_area,area_edition,area_code,area_level,area_name,")
                .contains("\nVN34_24,34,24,province,Bắc Ninh,")
                .contains("\nVN63_27,63,27,province,Bắc Ninh,");
    }

    @Test
    void aCodeThatIsNotOfficialIsMarked() {
        assertThat(cli.run("indicators", "P0101").out()).containsPattern("\nTT10:P0101 +mã tạm +");
        assertThat(cli.run("indicators", "0103", "--lang", "en").out())
                .containsPattern(
                        "\nNAT2021:0103 +as published +Sex ratio at birth|\nNAT2021:0103 +as published +Tỷ số");
    }

    @Test
    void targetsHaveTheirValuesInWords() {
        assertThat(cli.run("targets", "nong nghiep").out())
                .containsPattern(
                        "\nNQ28-2\\.2 +Tỷ trọng lao động nữ .* +dưới 30\u202f% +dưới 25\u202f% +theo văn bản\n");
        assertThat(cli.run("targets", "NQ28-2.1", "--lang", "en").out())
                .containsPattern("at least 50\u202f% +about 60\u202f%");
    }

    @Test
    void theReportIsWrittenWhereItIsSaid() throws Exception {
        Result report = cli.run("report");
        assertThat(report.out()).isEqualTo("gsw-reports/VN-2025-vi.html\n");
        assertThat(folder.resolve("gsw-reports/VN-2025-vi.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"vi\"");
        Result other = cli.run("report", "--area", "38", "--lang", "en", "--out", "a/b.html");
        assertThat(other.out()).isEqualTo("a/b.html\n");
        assertThat(folder.resolve("a/b.html")).content().contains("lang=\"en\"", "Thanh Hoa");
    }

    @Test
    void figuresAreExportedWithAManifest() throws Exception {
        Result export = cli.run("export", "--format", "sdmx-csv", "--indicator", "nat2021:0103", "--area", "VN");
        assertThat(export.out()).isEqualTo("""
            gsw-exports/observations-release-1.sdmx.csv
            gsw-exports/observations-release-1.sdmx.csv.manifest.json
            """);
        List<String> lines = Files.readAllLines(folder.resolve("gsw-exports/observations-release-1.sdmx.csv"));
        assertThat(export.err()).isEqualTo(lines.size() - 1 + " dòng.\n");
        assertThat(lines).allMatch(line -> line.startsWith("DATAFLOW,") || line.contains("NAT2021$0103"));
        assertThat(cli.run("export", "--indicator", "0103").err())
                .startsWith("Danh mục không có chỉ tiêu với khóa “0103”. Gần giống: NAT2015:0103, NAT2021:0103");
    }

    @Test
    void releasesAreListedAndFoundSound() throws Exception {
        JsonNode release =
                JSON.readTree(cli.run("releases", "--format", "json").out()).get(0);
        assertThat(release.get("release").intValue()).isOne();
        assertThat(release.get("is_current").booleanValue()).isTrue();
        assertThat(release.get("holds_synthetic").booleanValue()).isFalse();
        Result verify = cli.run("verify");
        assertThat(verify.out()).startsWith("Bản phát hành số 1: cả ");
        assertThat(verify.exitCode()).isZero();
        assertThat(cli.run("verify", "7", "--lang", "en").err()).startsWith("There is no release number 7 in ");
    }

    @Test
    void sqlAsksTheRelease() {
        assertThat(cli.run(
                                "sql",
                                "select area_name, obs_value from observation where indicator = 'NQ28-2.2'"
                                        + " and time_period = '2023' and ref_area = 'VN' and breakdown = '_T'")
                        .out())
                .isEqualTo("""
                    area_name  obs_value
                    ─────────  ─────────
                    Cả nước        26.22
                    """);
        assertThat(cli.run("sql", "select 1", "--release", "5").exitCode()).isEqualTo(2);
    }
}
