package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rows that cannot be taken: each is named with its cell and raw text, and rows around it are taken. */
class BadRowsTest {

    private static final String HEAD =
            "indicator,ref_area,area_edition,time_period,sex,obs_value,numerator,denominator,obs_status";

    @TempDir
    static Path folder;

    static TestWarehouse warehouse;
    static Map<String, String> visible;
    static List<List<String>> logged;
    static LoadSummary summary;
    static List<Found> findings;

    /**
     * A row at fault.
     *
     * @param cell where in the second line the fault stands
     */
    record Bad(String what, String row, String cell, String vi, String en) {
        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Bad> ROWS = List.of(
            new Bad(
                    "an unknown province",
                    "TT10:0101,Hà Lội,,2023,,1,,,",
                    "B2",
                    "Không nhận dòng: danh mục 63 tỉnh, thành phố không có địa bàn 'Hà Lội'. Tìm bằng lệnh: gsw areas.",
                    "Cannot take the row: the map of 63 provinces has no area 'Hà Lội'. Look it up with: gsw areas."),
            new Bad(
                    "a name that two districts have",
                    "TT10:0101,Châu Thành,,2023,,1,,,",
                    "B2",
                    "Không nhận dòng: 'Châu Thành' có thể là nhiều địa bàn: VN63_708 Châu Thành …–30/06/2025; VN63_808"
                        + " Châu Thành …–30/06/2025; VN63_821 Châu Thành …–30/06/2025; VN63_831 Châu Thành"
                        + " …–30/06/2025; VN63_847 Châu Thành …–30/06/2025; VN63_877 Châu Thành …–30/06/2025; … (15)."
                        + " Hãy ghi mã, hoặc thêm area_level hay parent_area.",
                    "Cannot take the row: 'Châu Thành' may be several areas: VN63_708 Châu Thành …–30/06/2025;"
                        + " VN63_808 Châu Thành …–30/06/2025; VN63_821 Châu Thành …–30/06/2025; VN63_831 Châu Thành"
                        + " …–30/06/2025; VN63_847 Châu Thành …–30/06/2025; VN63_877 Châu Thành …–30/06/2025; … (15)."
                        + " Give the key, or add area_level or parent_area."),
            new Bad(
                    "an old code in a new period",
                    "TT10:0101,27,,2026-Q1,,1,,,",
                    "B2",
                    "Không nhận dòng: '27' không tồn tại trong kỳ 2026-Q1 (VN63_27 Bắc Ninh …–30/06/2025).",
                    "Cannot take the row: '27' did not exist in 2026-Q1 (VN63_27 Bắc Ninh …–30/06/2025)."),
            new Bad(
                    "a merged province whose name a commune took",
                    "TT10:0101,Bắc Giang,,2026-Q1,,1,,,",
                    "B2",
                    "Không nhận dòng: 'Bắc Giang' không tồn tại trong kỳ 2026-Q1 (VN63_24 Bắc Giang …–30/06/2025).",
                    "Cannot take the row: 'Bắc Giang' did not exist in 2026-Q1 (VN63_24 Bắc Giang …–30/06/2025)."),
            new Bad(
                    "a key of the other edition",
                    "TT10:0101,VN34_24,,2023,,1,,,",
                    "B2",
                    "Không nhận dòng: 'VN34_24' không tồn tại trong kỳ 2023 (VN34_24 Bắc Ninh 01/07/2025–…).",
                    "Cannot take the row: 'VN34_24' did not exist in 2023 (VN34_24 Bắc Ninh 01/07/2025–…)."),
            new Bad(
                    "no area",
                    "TT10:0101,,,2023,,1,,,",
                    "B2",
                    "Không nhận dòng: không ghi địa bàn.",
                    "Cannot take the row: it names no area."),
            new Bad(
                    "a percent sign",
                    "TT10:P0401,Hà Nội,,2023,,\"12,5 %\",,,",
                    "F2",
                    "Không nhận dòng: '12,5 %' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: '12,5 %' is not a number in this layout (1234.5)."),
            new Bad(
                    "two dots",
                    "TT10:0101,Hà Nội,,2023,,..,,,",
                    "F2",
                    "Không nhận dòng: '..' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: '..' is not a number in this layout (1234.5)."),
            new Bad(
                    "not available",
                    "TT10:0101,Hà Nội,,2023,,n/a,,,",
                    "F2",
                    "Không nhận dòng: 'n/a' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: 'n/a' is not a number in this layout (1234.5)."),
            new Bad(
                    "a point for thousands",
                    "TT10:0101,Hà Nội,,2023,,\"1.234,5\",,,",
                    "F2",
                    "Không nhận dòng: '1.234,5' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: '1.234,5' is not a number in this layout (1234.5)."),
            new Bad(
                    "a number with an exponent",
                    "TT10:0101,Hà Nội,,2023,,1e3,,,",
                    "F2",
                    "Không nhận dòng: '1e3' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: '1e3' is not a number in this layout (1234.5)."),
            new Bad(
                    "a number too large for any count",
                    "TT10:0101,Hà Nội,,2023,,1234567890123456789012345678901234567890,,,",
                    "F2",
                    "Không nhận dòng: '1234567890123456789012345678901234567890' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: '1234567890123456789012345678901234567890' is not a number in this layout"
                            + " (1234.5)."),
            new Bad(
                    "a denominator that is no number",
                    "TT10:P0401,Hà Nội,,2023,,50,1,hai,",
                    "H2",
                    "Không nhận dòng: 'hai' không phải số theo biểu này (1234.5).",
                    "Cannot take the row: 'hai' is not a number in this layout (1234.5)."),
            new Bad(
                    "a period of the future",
                    "TT10:0101,Hà Nội,,2099,,1,,,",
                    "D2",
                    "Không nhận dòng: thời kỳ '2099' chưa bắt đầu (ngày nạp: 20/11/2026).",
                    "Cannot take the row: the period '2099' has not begun (loaded on 20/11/2026)."),
            new Bad(
                    "a period nobody can read",
                    "TT10:0101,Hà Nội,,năm ngoái,,1,,,",
                    "D2",
                    "Không nhận dòng: 'năm ngoái' không phải một thời kỳ. Cách ghi: 2024, 2024-S1, 2024-Q3, 2024-05,"
                            + " 2024-12-31, 2023-09-01/P1Y.",
                    "Cannot take the row: 'năm ngoái' is no period. Written as: 2024, 2024-S1, 2024-Q3, 2024-05,"
                            + " 2024-12-31, 2023-09-01/P1Y."),
            new Bad(
                    "a month that no calendar has",
                    "TT10:0101,Hà Nội,,2023-13,,1,,,",
                    "D2",
                    "Không nhận dòng: '2023-13' không phải một thời kỳ. Cách ghi: 2024, 2024-S1, 2024-Q3, 2024-05,"
                            + " 2024-12-31, 2023-09-01/P1Y.",
                    "Cannot take the row: '2023-13' is no period. Written as: 2024, 2024-S1, 2024-Q3, 2024-05,"
                            + " 2024-12-31, 2023-09-01/P1Y."),
            new Bad(
                    "no period",
                    "TT10:0101,Hà Nội,,,,1,,,",
                    "D2",
                    "Không nhận dòng: không ghi thời kỳ.",
                    "Cannot take the row: it names no period."),
            new Bad(
                    "a share of 130 percent",
                    "TT10:P0401,Hà Nội,,2021,,130,,,",
                    "F2",
                    "Không nhận dòng: 130 nằm ngoài khoảng có thể có [0; 100].",
                    "Cannot take the row: 130 is outside what is possible, [0; 100]."),
            new Bad(
                    "a negative count",
                    "TT10:0101,Hà Nội,,1999,,-5,,,",
                    "F2",
                    "Không nhận dòng: -5 nằm ngoài khoảng có thể có [0; …].",
                    "Cannot take the row: -5 is outside what is possible, [0; …]."),
            new Bad(
                    "a part larger than its whole",
                    "TT10:P0401,Hà Nội,,2022,,50,12,10,",
                    "G2",
                    "Không nhận dòng: tử số 12 lớn hơn mẫu số 10.",
                    "Cannot take the row: the numerator 12 is larger than the denominator 10."),
            new Bad(
                    "an unknown indicator",
                    "TT10:9999,Hà Nội,,2023,,1,,,",
                    "A2",
                    "Không nhận dòng: danh mục không có chỉ tiêu 'TT10:9999'. Tìm bằng lệnh: gsw indicators.",
                    "Cannot take the row: the catalogue has no indicator 'TT10:9999'. Look it up with: gsw"
                            + " indicators."),
            new Bad(
                    "no indicator",
                    ",Hà Nội,,2023,,1,,,",
                    "A2",
                    "Không nhận dòng: không ghi chỉ tiêu.",
                    "Cannot take the row: it names no indicator."),
            new Bad(
                    "an unknown sex",
                    "TT10:0101,Hà Nội,,2023,X,1,,,",
                    "E2",
                    "Không nhận dòng: không hiểu 'X'. Các giá trị được dùng: F, M, _N, _O, _T, _U, _Z.",
                    "Cannot take the row: 'X' is not known. Known here: F, M, _N, _O, _T, _U, _Z."),
            new Bad(
                    "an empty cell without a reason",
                    "TT10:0101,Hà Nội,,1998,,,,,",
                    "F2",
                    "Không nhận dòng: không có số liệu và không nói lý do. Ghi obs_status là M nếu không có số liệu.",
                    "Cannot take the row: it has no figure and does not say why. Give obs_status M if there is none."));

    @BeforeAll
    static void loadGoodFiguresThenEveryBadRowAsAFileOfItsOwn() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        warehouse.load(write("good.csv", "TT10:0101,Hà Nội,,2023,,8500000,,,"));
        visible = warehouse.visible();
        logged = warehouse.logged();
        var files = new ArrayList<Path>();
        for (Bad bad : ROWS) {
            files.add(write(bad.what() + ".csv", bad.row()));
        }
        summary = warehouse.load(files.toArray(Path[]::new));
        findings = warehouse.findings();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ROWS")
    void aFileOfOneBadRowIsRefusedWithItsCellAndRawText(Bad bad) throws Exception {
        String file = bad.what() + ".csv";
        assertThat(summary.files())
                .filteredOn(LoadSummary.FileResult::name, file)
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly("refused");
        assertThat(findings)
                .filteredOn(Found::file, file)
                .extracting(Found::cell, Found::vi, Found::en)
                .containsExactly(
                        tuple(
                                "",
                                "Không nạp tệp: 1/1 dòng bị từ chối, vượt ngưỡng 20 %. Hãy sửa các lỗi đã nêu rồi gửi"
                                        + " lại.",
                                "Will not load the file: 1/1 rows were rejected, above the threshold of 20 %. Mend the"
                                        + " findings and send it again."),
                        tuple(bad.cell(), bad.vi(), bad.en()));
    }

    @Test
    void noneOfThemChangesTheWarehouse() throws Exception {
        assertThat(summary.published()).isNull();
        assertThat(warehouse.visible()).isEqualTo(visible);
        assertThat(warehouse.logged()).isEqualTo(logged);
    }

    @Test
    void twoDifferentValuesForOneFigureAreBothRefused() throws Exception {
        var own = new TestWarehouse(folder.resolve("conflict"));

        LoadSummary refused = own.load(
                write("conflict.csv", "TT10:0101,Hà Nội,,2022,,8400000,,,", "TT10:0101,Hà Nội,,2022,,8400001,,,"));

        assertThat(refused.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("refused");
        assertThat(own.findings())
                .filteredOn(Found::rule, "KEY_CONFLICT")
                .extracting(Found::cell, Found::vi, Found::en)
                .containsExactly(
                        tuple(
                                "F2",
                                "Không nhận dòng: trong tệp có nhiều giá trị khác nhau cho cùng một số liệu: 8400000 ·"
                                        + " 8400001.",
                                "Cannot take the row: the file gives different values for this one figure: 8400000 ·"
                                        + " 8400001."),
                        tuple(
                                "F3",
                                "Không nhận dòng: trong tệp có nhiều giá trị khác nhau cho cùng một số liệu: 8400000 ·"
                                        + " 8400001.",
                                "Cannot take the row: the file gives different values for this one figure: 8400000 ·"
                                        + " 8400001."));
        assertThat(own.visible()).isEmpty();
    }

    @Test
    void theSameFigureTwiceIsTakenOnceAndSaid() throws Exception {
        var own = new TestWarehouse(folder.resolve("twice"));

        LoadSummary taken = own.load(
                write("twice.csv", "TT10:0101,Hà Nội,,2022,,8400000,,,", "TT10:0101,Ha Noi,,2022,_T,8400000,,,A"));

        assertThat(taken.files()).extracting(LoadSummary.FileResult::outcome).containsExactly("accepted");
        assertThat(own.findings())
                .extracting(Found::cell, Found::severity, Found::vi)
                .containsExactly(tuple(
                        "F3", "warning", "Số liệu này được ghi nhiều lần với cùng một giá trị; chỉ nhận một lần."));
        assertThat(own.published("select count(*) from observation")).isEqualTo(List.of(List.of("1")));
    }

    @Test
    void everyFaultOfAFileIsFoundAtOnceAndTheGoodRowsAreTaken() throws Exception {
        var own = new TestWarehouse(folder.resolve("mixed"));
        String bad = ROWS.stream().map(Bad::row).collect(Collectors.joining("\n"));
        String good = IntStream.range(0, 10 * ROWS.size())
                .mapToObj(i -> "TT10:0101,Hà Nội,,%d-%02d,,%d,,,".formatted(2000 + i / 12, 1 + i % 12, 1000 + i))
                .collect(Collectors.joining("\n"));

        LoadSummary taken = own.load(write("mixed.csv", bad, good));

        assertThat(taken.files())
                .containsExactly(new LoadSummary.FileResult(
                        1,
                        "mixed.csv",
                        "canonical",
                        "csv",
                        "UTF-8",
                        "accepted_with_rejections",
                        11L * ROWS.size(),
                        10L * ROWS.size(),
                        ROWS.size(),
                        10L * ROWS.size(),
                        0,
                        0));
        assertThat(own.findings())
                .extracting(Found::cell)
                .containsExactlyElementsOf(IntStream.range(0, ROWS.size())
                        .mapToObj(i -> ROWS.get(i).cell().charAt(0) + String.valueOf(i + 2))
                        .toList());
        assertThat(own.published("select count(*) from observation"))
                .isEqualTo(List.of(List.of(String.valueOf(10 * ROWS.size()))));
    }

    @Test
    void severalFaultsOfOneRowAreAllNamed() throws Exception {
        var own = new TestWarehouse(folder.resolve("several"));

        own.load(write("four.csv", "TT10:9999,Hà Lội,,2099-99,,\"12,5 %\",,,"));

        assertThat(own.findings()).extracting(Found::cell).containsExactly("", "A2", "B2", "D2", "F2");
    }

    private static Path write(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + "\n" + String.join("\n", rows) + "\n");
    }
}
