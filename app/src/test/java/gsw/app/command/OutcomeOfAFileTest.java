package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one who loads, and the one who sent the file, get to see of how it ended; before a load and after it. */
class OutcomeOfAFileTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void writeAFileWithFaults() throws IOException {
        cli = new Cli(folder);
        Files.writeString(folder.resolve("sinh.csv"), """
            indicator,ref_area,time_period,obs_value,source
            NAT2021:0103,Sơn La,2022,117,POPULATION_OFFICE
            NAT2021:0103,Nghệ An,2022,116.6,POPULATION_OFFICE
            NAT2021:0103,Hà Nội,2022,112,POPULATION_OFFICE
            NAT2021:0103,Hải Phòng,2022,111,POPULATION_OFFICE
            NAT2021:0103,Đà Nẵng,2022,110,POPULATION_OFFICE
            NAT2021:0103,Hà Gang,2022,110,POPULATION_OFFICE
            """);
    }

    @Test
    void aDryRunTellsTheOutcomeAndEveryFindingAndEndsLikeTheLoad() {
        Result dry = cli.run("load", "sinh.csv", "--dry-run");

        assertThat(dry.exitCode()).isEqualTo(3);
        assertThat(dry.out())
                .containsPattern("\nsinh\\.csv +canonical · csv · UTF-8 +nhận một phần +6 +5 +1 +5 +0 +0\n")
                .contains("  Lỗi sinh.csv, ô B7: Không nhận dòng: danh mục 63 tỉnh, thành phố không có địa bàn 'Hà"
                        + " Gang'.")
                .endsWith("\nChạy thử: chưa ghi, chưa phát hành gì. Để nạp thật, chạy lại lệnh này, bỏ --dry-run.\n");
        assertThat(cli.run("loads").exitCode()).isEqualTo(5); // nothing was ever loaded

        assertThat(cli.run("load", "sinh.csv").exitCode()).isEqualTo(3);
        assertThat(cli.run("loads", "--lang", "en").out()).containsPattern("\n +1 ");
    }

    @Test
    void aDryRunComparesWithWhatIsKnown() throws IOException {
        cli.run("load", "sinh.csv");
        Path revised = folder.resolve("sinh-2.csv");
        Files.writeString(
                revised,
                Files.readString(folder.resolve("sinh.csv"))
                        .replace("Sơn La,2022,117", "Sơn La,2022,118")
                        .replace("Hà Gang", "Hà Giang"));
        Result dry = cli.run("load", "sinh-2.csv", "--dry-run");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out()).containsPattern("\nsinh-2\\.csv +canonical · csv · UTF-8 +nhận +6 +6 +0 +1 +1 +4\n");
    }

    @Test
    void aDryRunOfWhatWasLoadedSaysSo() {
        cli.run("load", "sinh.csv");
        Result dry = cli.run("load", "sinh.csv", "--dry-run", "--lang", "en");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .containsPattern("\nsinh\\.csv +- +loaded before ")
                .contains("Dry run: nothing was written");
    }

    @Test
    void aDryRunHasToWaitForALoad() throws Exception {
        try (LoaderLock lock =
                LoaderLock.tryAcquire(new Home(folder.resolve("gsw-data"))).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(cli.run("load", "sinh.csv", "--dry-run").exitCode()).isEqualTo(4);
        }
    }

    @Test
    void theFindingsOfADryRunCanBeWrittenInEveryFormat() throws IOException {
        assertThat(cli.run("load", "sinh.csv", "--dry-run", "--format", "csv").out())
                .startsWith("load_id,file_no,file_name,")
                .contains("AREA_UNKNOWN");
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("load", "sinh.csv", "--dry-run", "--format", "json")
                        .out());
        assertThat(json.get("findings").get(0).get("cell").asText()).isEqualTo("B7");
        cli.run("load", "sinh.csv", "--dry-run", "--out", "bao-cao.ess.json");
        JsonNode ess =
                new ObjectMapper().readTree(folder.resolve("bao-cao.ess.json").toFile());
        assertThat(ess.get(0).get("rule").get("expression").asText()).isEqualTo("AREA_UNKNOWN");
    }

    @Test
    void aLoadCanBeToldAgainAsAValidationReport() throws IOException {
        cli.run("load", "sinh.csv");
        JsonNode ess = new ObjectMapper()
                .readTree(cli.run("loads", "1", "--format", "ess-json").out());
        assertThat(ess.findValuesAsText("value")).containsExactly("0", "accepted_with_rejections", "6", "5", "1");
    }

    @Test
    void aMarkedCopyIsMadeBeforeOrAfterTheLoad() throws IOException {
        Result dry = cli.run("load", "sinh.csv", "--dry-run", "--marked", "truoc");
        assertThat(dry.out()).endsWith("\ntruoc/sinh.csv.phat-hien.xlsx\n");
        cli.run("load", "sinh.csv");
        Result after = cli.run("loads", "1", "--marked", "sau");
        assertThat(after.out()).isEqualTo("sau/sinh.csv.phat-hien.xlsx\n");
        for (String copy : new String[] {"truoc", "sau"}) {
            try (InputStream bytes = Files.newInputStream(folder.resolve(copy).resolve("sinh.csv.phat-hien.xlsx"));
                    var workbook = new XSSFWorkbook(bytes)) {
                XSSFSheet sheet = workbook.getSheet("Dữ liệu");
                assertThat(sheet.getCellComments()).hasSize(1);
                assertThat(sheet.getRow(6)
                                .getCell(1)
                                .getCellComment()
                                .getString()
                                .getString())
                        .contains("không có địa bàn 'Hà Gang'", "has no area 'Hà Gang'");
            }
        }
    }

    @Test
    void filesOfOneNameGetCopiesOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.copy(folder.resolve("sinh.csv"), folder.resolve("a/sinh.csv"));
        Files.writeString(folder.resolve("b/sinh.csv"), Files.readString(folder.resolve("sinh.csv")) + "\n");
        assertThat(cli.run("load", "a", "b", "--dry-run", "--marked", "tra").out())
                .endsWith("\ntra/1-sinh.csv.phat-hien.xlsx\ntra/2-sinh.csv.phat-hien.xlsx\n");
    }

    @Test
    void whatIsMadeOfOneLoadAsksForItsNumber() {
        cli.run("load", "sinh.csv");
        Result result = cli.run("loads", "--format", "ess-json", "--lang", "en");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("Name one load: gsw loads NUMBER.");
        assertThat(cli.run("loads", "1", "--format", "xml", "--lang", "en").err())
                .startsWith("Cannot understand the value “xml” of --format. Known values: table, csv, json, ess-json.");
    }
}
