package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure older than the report it was sent in keeps both dates. */
class ReportedForTest {

    private static final String HEAD = "indicator,ref_area,time_period,reported_for,obs_value\n";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openWarehouse() {
        warehouse = new TestWarehouse(folder.resolve("home"));
    }

    @Test
    void theFigureIsAboutItsOwnPeriodAndTheReportIsNamedBesideIt() throws Exception {
        warehouse.load(file("TT10:0101,Hà Nội,2022,2024,8435700", "TT10:0101,Hà Nội,2023,,8587100"));

        assertThat(warehouse.findings()).isEmpty();
        assertThat(warehouse.published(
                        "select time_period, reported_for, obs_value::bigint from observation order by time_period"))
                .isEqualTo(List.of(List.of("2022", "2024", "8435700"), List.of("2023", "null", "8587100")));
    }

    @Test
    void theSameFigureInTheNextReportIsANewVersionOfIt() throws Exception {
        warehouse.load(file("TT10:0101,Hà Nội,2022,2023,8435700"));

        warehouse.load(file("TT10:0101,Hà Nội,2022,2024-S1,8435700"));

        assertThat(warehouse.published("select reported_for from observation_log order by known_from"))
                .isEqualTo(List.of(List.of("2023"), List.of("2024-S1")));
    }

    @Test
    void aReportOfBeforeTheFigureIsAFault() throws Exception {
        warehouse.load(file("TT10:0101,Hà Nội,2024,2022,8717600"));

        assertThat(warehouse.findings())
                .filteredOn(Found::rule, "REPORTED_FOR_BEFORE_PERIOD")
                .extracting(Found::cell, Found::vi, Found::en)
                .containsExactly(tuple(
                        "D2",
                        "Không nhận dòng: kỳ báo cáo '2022' kết thúc trước kỳ của số liệu (2024). Đổi chỗ time_period"
                                + " và reported_for nếu ghi nhầm.",
                        "Cannot take the row: the report's period '2022' ends before the figure's own (2024). Swap"
                                + " time_period and reported_for if they were mixed up."));
    }

    @Test
    void aPeriodNobodyCanReadIsAFaultOfItsOwnCell() throws Exception {
        warehouse.load(file("TT10:0101,Hà Nội,2024,báo cáo năm,8717600"));

        assertThat(warehouse.findings())
                .filteredOn(Found::rule, "PERIOD_UNREADABLE")
                .extracting(Found::cell, Found::found)
                .containsExactly(tuple("D2", "báo cáo năm"));
    }

    private Path file(String... rows) throws Exception {
        return Files.writeString(folder.resolve("report.csv"), HEAD + String.join("\n", rows) + "\n");
    }
}
