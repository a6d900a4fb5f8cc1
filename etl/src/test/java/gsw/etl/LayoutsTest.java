package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadSummary.FileResult;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts that offices use, each described by a form; the figures are those of the census of 1 April 2019. */
class LayoutsTest {

    private static final String KEY_AND_VALUE =
            "select ref_area, time_period, sex, age, urbanisation, obs_value::bigint from observation order by all";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void openAWarehouse() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        Files.createDirectories(warehouse.home().forms());
    }

    @Test
    void headsOfTwoRowsSectionsAgesAmongPlacesAndFootnotes() throws Exception {
        form("""
            form: two-rows
            title: {vi: Dân số, en: Population}
            recognise: {title: "Biểu 4.*"}
            header_row: [3, 4]
            labels: [ref_area]
            columns: "{urbanisation} \\\\| {sex}"
            leave_columns: "Ghi chú.*"
            leave_rows: "Trong đó:"
            ends: "Nguồn.*"
            constants: {indicator: "TT10:0101", time_period: "2019-04-01", source: NSO_CENSUS2019}
            numbers: {decimal: ",", grouping: "."}
            missing: ["-"]
            words:
              ref_area:
                "TOÀN QUỐC": VN
                "/\\\\d+-\\\\d+/": {age: "$0"}
                "Tỉnh, thành phố": {skip: true}
              urbanisation: {"Tổng số": _T, "Thành thị": U}
              sex: {"Chung": _T, "Nam": M, "Nữ": F}
            """);

        LoadSummary summary = warehouse.load(text("bieu4.csv", """
            Biểu 4. Dân số theo nhóm tuổi
            Đơn vị: Người
            ;Tổng số;;Thành thị;Ghi chú
            ;Nam;Nữ;Chung;
            TOÀN QUỐC;47.881.061;48.327.923;33.122.548;x
            0-4;4.100.479;3.718.847;-;
            Tỉnh, thành phố;;;;
            Hà Nội;3.991.919;4.061.744;3.962.310;
            Trong đó:;1;1;1;
            Nguồn: Tổng điều tra 2019;;;;
            Hà Giang;1;1;1;
            """));

        assertThat(summary.files()).extracting(FileResult::outcome).containsExactly("accepted");
        assertThat(warehouse.published(KEY_AND_VALUE))
                .containsExactlyInAnyOrder(
                        List.of("VN", "2019-04-01", "M", "_T", "_T", "47881061"),
                        List.of("VN", "2019-04-01", "F", "_T", "_T", "48327923"),
                        List.of("VN", "2019-04-01", "_T", "_T", "U", "33122548"),
                        List.of("VN", "2019-04-01", "M", "Y0T4", "_T", "4100479"),
                        List.of("VN", "2019-04-01", "F", "Y0T4", "_T", "3718847"),
                        List.of("VN", "2019-04-01", "_T", "Y0T4", "U", "null"),
                        List.of("VN63_01", "2019-04-01", "M", "_T", "_T", "3991919"),
                        List.of("VN63_01", "2019-04-01", "F", "_T", "_T", "4061744"),
                        List.of("VN63_01", "2019-04-01", "_T", "_T", "U", "3962310"));
    }

    @Test
    void aRowAFigureOfManyCountriesKeepsOurs() throws Exception {
        form("""
            form: long
            title: {vi: Bảng dài, en: A long table}
            recognise: {heads: [Country, Series, Year, Value]}
            fields: {Country: ref_area, Series: indicator, Year: time_period, Value: obs_value}
            keep: {Country: "VNM"}
            constants: {source: WORLD_BANK}
            missing: [""]
            words:
              ref_area: {VNM: VN}
              indicator:
                POP.F: {indicator: "TT10:0101", sex: F, unit_mult: 3}
                "/.+/": {skip: true}
            """);

        warehouse.load(text("long.csv", """
            Country,Series,Note,Year,Value
            LAO,POP.F,,2019,3500
            VNM,POP.F,,2019,48327.9
            VNM,GDP,,2019,1
            """));

        assertThat(warehouse.published(KEY_AND_VALUE))
                .isEqualTo(List.of(List.of("VN", "2019", "F", "_T", "_T", "48327900")));
        assertThat(warehouse.findings())
                .extracting(Found::rule, Found::found)
                .containsExactly(tuple("ROWS_NOT_OURS", "2"));
    }

    @Test
    void aTextInLettersOfTheTimeBeforeUnicodeIsReadAndSaidSo() throws Exception {
        byte[] tcvn3 =
                "indicator,ref_area,time_period,obs_value,source\nTT10:0101,H¶i D\u00AD¬ng,2019-04-01,1892254,NSO_CENSUS2019\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 =
                "\uFEFFindicator\tref_area\ttime_period\tobs_value\tsource\nTT10:0101\tHải Phòng\t01/4/2019\t2028514\tNSO_CENSUS2019\n"
                        .getBytes(StandardCharsets.UTF_16LE);

        warehouse.load(
                Files.write(folder.resolve("tcvn3.csv"), tcvn3), Files.write(folder.resolve("utf16.txt"), utf16));

        assertThat(warehouse.published("select ref_area, obs_value::bigint from observation order by 1"))
                .isEqualTo(List.of(List.of("VN63_30", "1892254"), List.of("VN63_31", "2028514")));
        assertThat(warehouse.findings())
                .extracting(Found::file, Found::rule, Found::found)
                .containsExactly(tuple("tcvn3.csv", "ENCODING_GUESSED", "TCVN3"));
    }

    @Test
    void aNameThatLostItsLettersIsRecoveredOrRefusedNeverGuessed() throws Exception {
        byte[] lost = """
            indicator,ref_area,time_period,obs_value,source
            TT10:0101,H?i Duong,2019-04-01,1892254,NSO_CENSUS2019
            TT10:0101,H? N?i,2019-04-01,8053663,NSO_CENSUS2019
            TT10:0101,B?c ????,2019-04-01,1,NSO_CENSUS2019
            TT10:0101,Thái Nguyên,2019-04-01,1286751,NSO_CENSUS2019
            TT10:0101,Hà Nam,2019-04-01,852800,NSO_CENSUS2019
            """.getBytes(Charset.forName("windows-1252"));

        warehouse.load(Files.write(folder.resolve("lost.csv"), lost));

        assertThat(warehouse.findings())
                .extracting(Found::cell, Found::rule)
                .contains(tuple("B2", "NAME_RECOVERED"), tuple("B3", "NAME_RECOVERED"), tuple("B4", "AREA_AMBIGUOUS"));
        assertThat(warehouse.published("select ref_area, obs_value::bigint from observation order by 1"))
                .isEqualTo(List.of(
                        List.of("VN63_01", "8053663"),
                        List.of("VN63_19", "1286751"),
                        List.of("VN63_30", "1892254"),
                        List.of("VN63_35", "852800")));
    }

    @Test
    void aBoundIsKeptAsABoundAndNoValue() throws Exception {
        warehouse.load(text("bounds.csv", """
            indicator,ref_area,time_period,obs_value,source
            TT10:P0401,Hà Nội,2019,trên 70 %,NSO_CENSUS2019
            TT10:P0401,Hải Phòng,2019,dưới 99.5,NSO_CENSUS2019
            """));

        assertThat(warehouse.published("select ref_area, obs_value, lower_bound::double, upper_bound::double,"
                        + " value_as_printed from observation order by 1"))
                .isEqualTo(List.of(
                        List.of("VN63_01", "null", "70.0", "null", "trên 70 %"),
                        List.of("VN63_31", "null", "null", "99.5", "dưới 99.5")));
    }

    @Test
    void aRowWithoutASourceIsRefusedAndNotLost() throws Exception {
        warehouse.load(LoadOptions.NONE, text("source.csv", """
            indicator,ref_area,time_period,obs_value,source
            TT10:0101,Hà Nội,2019,8053663,
            TT10:0101,Hải Phòng,2019,2028514,NSO_PXWEB
            TT10:0101,Hà Nam,2019,852800,NSO_PXWEB
            TT10:0101,Hà Giang,2019,854679,NSO_PXWEB
            TT10:0101,Hưng Yên,2019,1252731,NSO_PXWEB
            """));

        assertThat(warehouse.findings())
                .extracting(Found::cell, Found::rule)
                .containsExactly(tuple("E2", "SOURCE_MISSING"));
        assertThat(warehouse.published("select count(*) from observation")).isEqualTo(List.of(List.of("4")));
    }

    @Test
    void ofTwoEditionsOfAFormTheOneInForceCounts() throws Exception {
        for (String edition : List.of("old", "new")) {
            Files.writeString(warehouse.home().forms().resolve(edition + ".yaml"), """
                form: %s
                title: {vi: Biểu, en: Form}
                recognise: {title: "Biểu 1"}
                %s
                header_row: 2
                labels: [ref_area]
                columns: "{time_period}"
                constants: {indicator: "TT10:0101", source: AGENCY_FORM, unit_mult: %s}
                """.formatted(
                            edition,
                            edition.equals("old") ? "valid_to: 2025-06-30" : "valid_from: 2025-07-01",
                            edition.equals("old") ? "0" : "3"));
        }

        LoadSummary summary = warehouse.load(text("edition.csv", "Biểu 1\n;2019\nHà Nội;8053.7\n"));

        assertThat(summary.files()).extracting(FileResult::form).containsExactly("new");
        assertThat(warehouse.published("select obs_value::bigint from observation"))
                .isEqualTo(List.of(List.of("8053700")));
    }

    private void form(String yaml) throws Exception {
        Files.writeString(warehouse.home().forms().resolve("own.yaml"), yaml);
    }

    private Path text(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
