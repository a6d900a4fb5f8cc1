package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that was sent by mistake is taken back, and everybody can see that it was there and why it is gone. */
class WithdrawalTest {

    private static final String HEAD = "indicator,ref_area,time_period,obs_value,obs_status,comment_obs\n";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void aFigureIsKnown() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        load("TT10:0101,Hà Nội,2022,8400000,,\nTT10:0101,Hà Nội,2023,8500000,,\n", LocalDate.of(2024, 3, 1));
    }

    @Test
    void aWithdrawnFigureIsGoneFromTheFiguresAndStaysInTheLogWithItsReason() throws Exception {
        load("TT10:0101,Hà Nội,2023,,Rút số liệu,Trùng với số của Hà Tây\n", LocalDate.of(2025, 3, 1));

        assertThat(warehouse.published("select time_period from observation order by 1"))
                .isEqualTo(List.of(List.of("2022")));
        assertThat(warehouse.published("select comment_obs from observation_log where is_withdrawn"))
                .isEqualTo(List.of(List.of("Trùng với số của Hà Tây")));
        assertThat(warehouse.published("select obs_value::bigint from observation_as_known_on('2024-12-31')"
                        + " where time_period = '2023'"))
                .isEqualTo(List.of(List.of("8500000")));
        assertThat(warehouse.published("select rows_withdrawn, is_backdated from load where load_id = 2"))
                .isEqualTo(List.of(List.of("1", "true")));
    }

    @Test
    void aWithdrawalWithoutAReasonOrWithAFigureIsRefused() throws Exception {
        load("TT10:0101,Hà Nội,2022,,WITHDRAWN,\nTT10:0101,Hà Nội,2023,8500000,WITHDRAWN,vì sao\n", null);
        assertThat(warehouse.findings())
                .extracting(Found::cell, Found::rule)
                .contains(
                        org.assertj.core.api.Assertions.tuple("E2", "WITHDRAWAL_UNCLEAR"),
                        org.assertj.core.api.Assertions.tuple("E3", "WITHDRAWAL_UNCLEAR"));
        assertThat(warehouse.published("select count(*) from observation")).isEqualTo(List.of(List.of("2")));
    }

    @Test
    void aWithdrawalOfWhatNobodyKnewIsToldOf() throws Exception {
        load("TT10:0101,Hà Nội,2019,,WITHDRAWN,nhầm năm\nTT10:0101,Hà Nội,2022,,WITHDRAWN,nhầm năm\n", null);
        assertThat(warehouse.findings()).extracting(Found::rule).contains("WITHDRAWAL_OF_NOTHING");
        assertThat(warehouse.published("select time_period from observation")).isEqualTo(List.of(List.of("2023")));
    }

    private void load(String rows, LocalDate knownFrom) throws Exception {
        warehouse.load(new LoadOptions("GOV_REPORT", null, knownFrom), file(rows));
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "figures", ".csv"), HEAD + rows);
    }
}
