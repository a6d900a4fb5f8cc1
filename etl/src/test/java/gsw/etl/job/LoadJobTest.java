package gsw.etl.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse;
import gsw.etl.TestWarehouse.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadJobTest {

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openWarehouse() {
        warehouse = new TestWarehouse(folder.resolve("home"));
    }

    @Test
    void theSameBytesAgainAreNoLoad() throws Exception {
        Path file = file("TT10:0101,Hà Nội,2023,8500000");
        warehouse.load(file);
        List<String> before = warehouse.filesIn(warehouse.root());

        LoadSummary again = warehouse.load(file);

        assertThat(again.load()).isZero();
        assertThat(again.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("already_loaded");
        assertThat(again.published()).isNull();
        assertThat(warehouse.filesIn(warehouse.root())).isEqualTo(before);
    }

    @Test
    void aFormIsTakenByItsNameWhateverTheFileSays() throws Exception {
        Path file = Files.writeString(folder.resolve("literacy.csv"), """
            Saved again by hand
            "Year";"Total";"Male";"Female"
            "2016";95.0;96.6;93.5
            """);

        LoadSummary summary = warehouse.load(new LoadOptions(null, "nso-literacy-by-sex-resaved"), file);

        assertThat(summary.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("accepted");
        assertThat(warehouse.published(
                        "select indicator, time_period, sex, obs_value::double from observation order by sex"))
                .isEqualTo(List.of(
                        List.of("TT10:P0401", "2016", "F", "93.5"),
                        List.of("TT10:P0401", "2016", "M", "96.6"),
                        List.of("TT10:P0401", "2016", "_T", "95.0")));
    }

    @Test
    void aFormNobodyKnowsIsRefusedBeforeAnythingIsRead() throws Exception {
        Path file = file("TT10:0101,Hà Nội,2023,8500000");

        LoadRefusedException refusal = catchThrowableOfType(
                LoadRefusedException.class, () -> warehouse.load(new LoadOptions(null, "no-such-form"), file));

        assertThat(refusal.reason().vi())
                .startsWith("Không nạp được: không có biểu 'no-such-form'. Hiện có: canonical, gso-");
        assertThat(refusal.reason().en())
                .startsWith("Cannot load: there is no form 'no-such-form'. Known: canonical, gso-");
        assertThat(warehouse.filesIn(warehouse.root())).containsExactly("loader.lock");
    }

    @Test
    void aSourceNobodyKnowsIsRefusedBeforeAnythingIsRead() throws Exception {
        Path file = file("TT10:0101,Hà Nội,2023,8500000");

        LoadRefusedException refusal = catchThrowableOfType(
                LoadRefusedException.class, () -> warehouse.load(new LoadOptions("HEARSAY", null), file));

        assertThat(refusal.reason().vi()).startsWith("Không nạp được: không có nguồn 'HEARSAY'. Hiện có: ");
        assertThat(refusal.reason().en()).startsWith("Cannot load: there is no source 'HEARSAY'. Known: ");
        assertThat(warehouse.filesIn(warehouse.root())).containsExactly("loader.lock");
    }

    @Test
    void aFaultyFormOfTheOfficeIsNamedWithAllItsFaultsBeforeAnythingIsRead() throws Exception {
        Files.createDirectories(warehouse.home().forms());
        Files.writeString(warehouse.home().forms().resolve("ours.yaml"), """
            form: ours
            title: {vi: Biểu của chúng tôi, en: Our form}
            recognise: {title: "["}
            columns: "{year}"
            header-row: 3
            """);
        Path file = file("TT10:0101,Hà Nội,2023,8500000");

        assertThatThrownBy(() -> warehouse.load(file))
                .isInstanceOf(LoadRefusedException.class)
                .hasMessageContainingAll(
                        "Cannot use the form definition ours.yaml",
                        "unknown key 'header-row'",
                        "recognise.title",
                        "no column is named year");
    }

    @Test
    void emptyCellsOfAUnitThatDidNotExistAreNoRejections() throws Exception {
        Path file = Files.writeString(folder.resolve("sex-ratio.csv"), """
            "Sex ratio of population by province by Cities, provinces and Year"

            "Cities, provinces";"2007";"2008";"2009";"2010"
            "Ha Noi";100.5;95.9;96.6;95.9
            "Ha Tay";93.0;..;..;..
            """);

        LoadSummary summary = warehouse.load(LoadOptions.NONE, file);

        assertThat(summary.files())
                .extracting(LoadSummary.FileResult::outcome, LoadSummary.FileResult::rowsRejected)
                .containsExactly(tuple("accepted", 0L));
        assertThat(warehouse.findings())
                .extracting(Found::cell, Found::rule, Found::severity, Found::vi)
                .containsExactly(tuple(
                        "A5",
                        "AREA_NOT_THEN",
                        "info",
                        "Bỏ qua các ô không có số liệu của 'Ha Tay': địa bàn không tồn tại trong các kỳ đó"
                                + " (VN63_28 Hà Tây …–31/07/2008)."));
        // Hà Tây was there in 2008: no figure is an answer then; in 2009 it is not.
        assertThat(warehouse.published(
                        "select time_period, obs_status from observation where ref_area = 'VN63_28' order by 1"))
                .isEqualTo(List.of(List.of("2007", "A"), List.of("2008", "M")));
    }

    @Test
    void aFigureOfAUnitThatDidNotExistIsAnError() throws Exception {
        Path file = Files.writeString(folder.resolve("sex-ratio.csv"), """
            "Sex ratio of population by province by Cities, provinces and Year"

            "Cities, provinces";"2007";"2008";"2009";"2010"
            "Ha Noi";100.5;95.9;96.6;95.9
            "Hai Phong";98.1;98.0;98.2;98.4
            "Nam Dinh";95.1;95.0;95.2;95.4
            "Ha Tay";93.0;..;92.7;..
            """);

        LoadSummary summary = warehouse.load(LoadOptions.NONE, file);

        assertThat(summary.files())
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly("accepted_with_rejections");
        assertThat(warehouse.findings())
                .filteredOn(Found::severity, "error")
                .extracting(Found::cell, Found::vi)
                .containsExactly(tuple(
                        "A7", "Không nhận dòng: 'Ha Tay' không tồn tại trong kỳ 2009 (VN63_28 Hà Tây …–31/07/2008)."));
    }

    @Test
    void aRepositoryOfJobsThatCannotBeReadIsMadeAnew() throws Exception {
        warehouse.load(file("TT10:0101,Hà Nội,2023,8500000"));
        Files.writeString(warehouse.home().jobs().resolve("repository.mv.db"), "torn");

        LoadSummary next = warehouse.load(file("TT10:0101,Hà Nội,2024,8700000"));

        assertThat(next.load()).isEqualTo(2);
        assertThat(warehouse.published("select count(*) from observation")).isEqualTo(List.of(List.of("2")));
    }

    private Path file(String... rows) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".csv");
        return Files.writeString(file, "indicator,ref_area,time_period,obs_value\n" + String.join("\n", rows) + "\n");
    }
}
