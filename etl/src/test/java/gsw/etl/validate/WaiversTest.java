package gsw.etl.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadRefusedException;
import gsw.etl.job.LoadSummary;
import gsw.warehouse.log.LogSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office lets pass. Every load here is of 20 November 2026. */
class WaiversTest {

    private static final String HEAD = "rule_code,indicator,ref_area,time_period,role,reason,until\n";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openWarehouse() throws IOException {
        warehouse = new TestWarehouse(folder.resolve("home"));
        Files.createDirectories(warehouse.root());
    }

    @Test
    void aWaivedErrorKeepsItsRowAndItsFinding() throws Exception {
        waive("VALUE_OUT_OF_RANGE,TT10:P0401,VN63_01,2023,Trưởng phòng Thống kê xã hội,Tỷ lệ theo định nghĩa"
                + " cũ,2026-12-31");

        LoadSummary summary = warehouse.load(shares("Hà Nội,101.5"));

        assertThat(summary.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("accepted");
        assertThat(warehouse.findings())
                .extracting(Found::rule, Found::severity)
                .containsExactly(tuple("VALUE_OUT_OF_RANGE", "error"));
        assertThat(waivers())
                .isEqualTo(List.of(List.of("Trưởng phòng Thống kê xã hội", "Tỷ lệ theo định nghĩa cũ", "2026-12-31")));
        assertThat(warehouse.published("select obs_value::double from observation"))
                .isEqualTo(List.of(List.of("101.5")));
    }

    @Test
    void anErrorThatIsWaivedElsewhereStillRejectsItsRow() throws Exception {
        waive("VALUE_OUT_OF_RANGE,TT10:P0401,VN63_01,2022,Trưởng phòng,Năm khác,2026-12-31");

        LoadSummary summary = warehouse.load(shares("Hà Nội,101.5"));

        assertThat(summary.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("refused");
    }

    @Test
    void whatIsLeftBlankMeansAnything() throws Exception {
        waive("VALUE_OUT_OF_RANGE,,,,Trưởng phòng,Thử nghiệm,2026-11-20");

        LoadSummary summary = warehouse.load(shares("Hà Nội,101.5", "Hải Phòng,102"));

        assertThat(summary.files())
                .extracting(LoadSummary.FileResult::rowsAccepted)
                .containsExactly(2L);
    }

    @Test
    void afterItsLastDayTheRuleHoldsAgain() throws Exception {
        waive("VALUE_OUT_OF_RANGE,,,,Trưởng phòng,Thử nghiệm,2026-11-19");

        LoadSummary summary = warehouse.load(shares("Hà Nội,101.5"));

        assertThat(summary.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("refused");
        assertThat(waivers()).allSatisfy(waiver -> assertThat(waiver).containsOnly("null"));
    }

    @Test
    void aFaultyFileRefusesTheLoadWithAllItsFaultsInBothLanguages() throws Exception {
        waive(
                "VALUE_ODD,TT10:P0401,VN63_01,2023,Trưởng phòng,Lý do,2026-12-31",
                "KEY_CONFLICT,TT10:9999,VN99_01,năm 2023,,,31/12/2026",
                "VALUE_JUMP,TT10:P0401");
        Path file = shares("Hà Nội,50");

        LoadRefusedException refused = catchThrowableOfType(LoadRefusedException.class, () -> warehouse.load(file));

        assertThat(refused.reason().vi())
                .startsWith("Không dùng được danh sách chấp nhận "
                        + warehouse.home().waivers())
                .contains(
                        "dòng 2: không có quy tắc 'VALUE_ODD'",
                        "dòng 3: không thể chấp nhận lỗi 'KEY_CONFLICT'",
                        "dòng 3: danh mục không có indicator 'TT10:9999'",
                        "dòng 3: danh mục không có ref_area 'VN99_01'",
                        "dòng 3: 'năm 2023' không phải một thời kỳ",
                        "dòng 3: chưa ghi role",
                        "dòng 3: chưa ghi reason",
                        "dòng 3: until '31/12/2026' không phải ngày dạng 2026-12-31",
                        "dòng 4: có 2 ô, phải có 7");
        assertThat(refused.reason().en())
                .startsWith("Cannot use the waivers " + warehouse.home().waivers())
                .contains(
                        "line 2: there is no rule 'VALUE_ODD'",
                        "line 3: 'KEY_CONFLICT' cannot be waived",
                        "line 3: the catalogue has no indicator 'TT10:9999'",
                        "line 3: the catalogue has no ref_area 'VN99_01'",
                        "line 3: 'năm 2023' is no period",
                        "line 3: it gives no role",
                        "line 3: it gives no reason",
                        "line 3: until '31/12/2026' is no date such as 2026-12-31",
                        "line 4: it has 2 cells, the head has 7");
        assertThat(warehouse.visible()).isEmpty();
    }

    @Test
    void aColumnThatIsMissingOrUnknownRefusesTheLoadToo() throws Exception {
        Files.writeString(warehouse.home().waivers(), "rule_code,indicator,ref_area,time_period,who,reason,until\n");
        Path file = shares("Hà Nội,50");

        assertThatThrownBy(() -> warehouse.load(file))
                .isInstanceOfSatisfying(
                        LoadRefusedException.class,
                        refused -> assertThat(refused.reason().en())
                                .contains("the column 'who' is not known", "the column 'role' is missing"));
    }

    private void waive(String... lines) throws IOException {
        Files.writeString(warehouse.home().waivers(), HEAD + String.join("\n", lines) + "\n");
    }

    private List<List<String>> waivers() throws Exception {
        return TestWarehouse.query("select waiver_role, waiver_reason, waived_until from read_parquet('"
                + LogSegment.all(warehouse.home()).getLast().findings() + "')");
    }

    /** A file of shares in percent in 2023, each {@code place,value}. */
    private Path shares(String... rows) throws IOException {
        var text = new StringBuilder("indicator,time_period,ref_area,obs_value\n");
        for (String row : rows) {
            text.append("TT10:P0401,2023,").append(row).append('\n');
        }
        return Files.writeString(folder.resolve("shares.csv"), text);
    }
}
