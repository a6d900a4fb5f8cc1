package gsw.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gsw.etl.TestWarehouse.Found;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadSummary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Files that cannot be taken at all: each is refused with a sentence that helps, and the warehouse is as it was. */
class BadFilesTest {

    private static final String HEAD = "indicator,ref_area,time_period,obs_value\n";
    private static final String ROW = "TT10:0101,Hà Nội,2023,8500000\n";

    @TempDir
    static Path folder;

    static TestWarehouse warehouse;
    static Map<String, String> visible;
    static List<List<String>> logged;
    static LoadSummary summary;
    static List<Found> findings;

    /**
     * A file at fault.
     *
     * @param cell where the fault stands, empty for the file as a whole
     */
    record Bad(String what, String name, byte[] bytes, String cell, String vi, String en) {
        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Bad> FILES = List.of(
            new Bad(
                    "an empty file",
                    "empty.csv",
                    bytes(""),
                    "",
                    "Không đọc được tệp: tệp rỗng. Hãy xin gửi lại tệp.",
                    "Cannot read the file: it is empty. Ask for it again."),
            new Bad(
                    "a header without rows",
                    "header-only.csv",
                    bytes(HEAD),
                    "",
                    "Không nạp được tệp: bảng chỉ có đầu cột mà không có dòng số liệu nào.",
                    "Cannot load the file: the table has a header and no row of figures."),
            new Bad(
                    "a binary file that is called CSV",
                    "picture.csv",
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13},
                    "",
                    "Không đọc được tệp: nội dung không phải bảng số liệu ở dạng nào đã biết. Hãy lưu lại thành XLSX"
                            + " hoặc CSV (UTF-8).",
                    "Cannot read the file: its content is no table in any known format. Save it as XLSX or CSV"
                            + " (UTF-8)."),
            new Bad(
                    "a missing column",
                    "no-period.csv",
                    bytes("indicator,ref_area,obs_value\nTT10:0101,Hà Nội,1\n"),
                    "1",
                    "Không nạp được tệp: thiếu cột 'time_period'. Hãy thêm cột này.",
                    "Cannot load the file: the column 'time_period' is missing. Add it."),
            new Bad(
                    "an extra column",
                    "extra.csv",
                    bytes("indicator,ref_area,time_period,obs_value,colour\nTT10:0101,Hà Nội,2023,1,red\n"),
                    "E1",
                    "Không nạp được tệp: không rõ nghĩa của cột 'colour'. Các cột được dùng: indicator, ref_area,"
                        + " area_edition, area_level, parent_area, time_period, reported_for, sex, age, urbanisation,"
                        + " ethnicity, breakdown, source, obs_value, numerator, denominator, lower_bound, upper_bound,"
                        + " unit_measure, unit_mult, obs_status, conf_status, source_detail, comment_obs.",
                    "Cannot load the file: nobody can say what the column 'colour' means. Known columns: indicator,"
                        + " ref_area, area_edition, area_level, parent_area, time_period, reported_for, sex, age,"
                        + " urbanisation, ethnicity, breakdown, source, obs_value, numerator, denominator,"
                        + " lower_bound, upper_bound, unit_measure, unit_mult, obs_status, conf_status, source_detail,"
                        + " comment_obs."),
            new Bad(
                    "a column that stands there twice",
                    "twice.csv",
                    bytes("indicator,ref_area,time_period,obs_value,OBS_VALUE\nTT10:0101,Hà Nội,2023,1,2\n"),
                    "E1",
                    "Không nạp được tệp: cột 'OBS_VALUE' xuất hiện hai lần.",
                    "Cannot load the file: the column 'OBS_VALUE' stands there twice."),
            new Bad(
                    "a short row",
                    "short.csv",
                    bytes(HEAD + "TT10:0101,Hà Nội,2022\n"),
                    "2",
                    "Không nhận dòng: có 3 ô, phải có 4.",
                    "Cannot take the row: it has 3 cells, the header has 4."),
            new Bad(
                    "a long row",
                    "long.csv",
                    bytes(HEAD + "TT10:0101,Hà Nội,2022,8,500,000\n"),
                    "2",
                    "Không nhận dòng: có 6 ô, phải có 4.",
                    "Cannot take the row: it has 6 cells, the header has 4."),
            new Bad(
                    "an unclosed quotation mark",
                    "unclosed.csv",
                    bytes(HEAD + ROW + "TT10:0101,\"Hải Phòng,2023,2100000\nTT10:0101,Huế,2023,1160000\n"),
                    "3",
                    "Không nạp được tệp: có dấu ngoặc kép mở mà không đóng trong dòng này, ở ô bắt đầu bằng 'Hải"
                            + " Phòng,2023,2100000'.",
                    "Cannot load the file: a quotation mark is opened and never closed in this row, in the cell that"
                            + " begins 'Hải Phòng,2023,2100000'."),
            new Bad(
                    "a quotation mark that closes too early",
                    "stray.csv",
                    bytes(HEAD + ROW + "TT10:0101,\"Hà\" Nội,2023,8500000\n"),
                    "3",
                    "Không nạp được tệp: trong dòng này, sau dấu ngoặc kép đóng còn có ' '. Dấu ngoặc kép trong ô phải"
                            + " viết hai lần.",
                    "Cannot load the file: in this row ' ' follows a closing quotation mark. Write a quotation mark"
                            + " inside a cell twice."),
            new Bad(
                    "a cell longer than any text",
                    "endless.csv",
                    bytes(HEAD + ROW + "TT10:0101," + "x".repeat(3 << 20) + ",2023,1\n"),
                    "3",
                    "Không nạp được tệp: trong dòng này có ô dài hơn 1048576 ký tự; thường là do quên đóng dấu ngoặc"
                            + " kép.",
                    "Cannot load the file: a cell of this row is longer than 1048576 characters; most often a"
                            + " quotation mark was never closed."),
            new Bad(
                    "a file in letters that are not Vietnamese",
                    "windows.csv",
                    (HEAD + ROW + "TT10:0101,Ханой,2023,1\n")
                            .replace("Hà Nội", "Ha Noi")
                            .getBytes(Charset.forName("windows-1251")),
                    "3",
                    "Không đọc được tệp: các byte D5 ở dòng này không phải UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.",
                    "Cannot read the file: the bytes D5 in this line are not UTF-8. Save it with UTF-8 encoding."),
            new Bad(
                    "an XML workbook with bytes that are no letters",
                    "workbook.xml",
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">\n"
                                    + "\u00D5</Workbook>")
                            .getBytes(StandardCharsets.ISO_8859_1),
                    "3",
                    "Không đọc được tệp: các byte D5 ở dòng này không phải UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.",
                    "Cannot read the file: the bytes D5 in this line are not UTF-8. Save it with UTF-8 encoding."),
            new Bad(
                    "a control byte deep in the text",
                    "control.csv",
                    bytes(HEAD + ROW.repeat(400) + "TT10:0101,Hà\u0000Nội,2023,1\n"),
                    "402",
                    "Không đọc được tệp: dòng này có byte điều khiển 00, không có trong văn bản. Hãy lưu lại tệp dạng"
                            + " CSV (UTF-8).",
                    "Cannot read the file: this line holds the control byte 00, which no text has. Save it as CSV"
                            + " (UTF-8)."),
            new Bad(
                    "a head that does not fit its form",
                    "head.csv",
                    bytes("""
                        "Sex ratio at birth by region by Region and Year"

                        "Region";"2015";"Last year"
                        "WHOLE COUNTRY";112.8;112.2
                        """),
                    "C3",
                    "Không nạp được tệp: không hiểu đầu cột 'Last year'.",
                    "Cannot load the file: the column head 'Last year' does not fit the form."),
            new Bad(
                    "a table nobody knows",
                    "unknown.csv",
                    bytes("Tên;Tuổi\nLan;31\n"),
                    "A1",
                    "Không nhận ra biểu: không có định nghĩa biểu nào khớp với 'Tên | Tuổi'. Hãy dùng biểu chuẩn, nêu"
                            + " tên biểu bằng --form, hoặc viết định nghĩa biểu.",
                    "Cannot recognise the layout: no form definition matches 'Tên | Tuổi'. Use the canonical layout,"
                            + " name a form with --form, or write a form definition."),
            new Bad(
                    "JSON of no known kind",
                    "data.csv",
                    bytes("{\"figures\": {\"value\": [1, 2]}}"),
                    "",
                    "Không đọc được tệp: định dạng JSON chưa được hỗ trợ. Hãy lưu lại thành XLSX hoặc CSV (UTF-8).",
                    "Cannot read the file: the format JSON is not supported. Save it as XLSX or CSV (UTF-8)."),
            new Bad(
                    "a web page that is called XLS",
                    "page.xls",
                    bytes("<html><table><tr><td>1</td></tr></table></html>"),
                    "",
                    "Không đọc được tệp: định dạng XML <html> chưa được hỗ trợ. Hãy lưu lại thành XLSX hoặc CSV"
                            + " (UTF-8).",
                    "Cannot read the file: the format XML <html> is not supported. Save it as XLSX or CSV (UTF-8)."),
            new Bad(
                    "a workbook under a password",
                    "secret.xlsx",
                    Sheets.underPassword(workbook()),
                    "",
                    "Không mở được tệp: tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
                    "Cannot open the file: it is under a password. Remove the password and send it again."),
            new Bad(
                    "a zip bomb",
                    "bomb.xlsx",
                    Sheets.zip(Map.of("xl/workbook.xml", 100, "xl/worksheets/sheet1.xml", 80 << 20)),
                    "",
                    "Không mở tệp: dung lượng giải nén lớn bất thường, có thể là tệp phá hoại.",
                    "Will not open the file: it grows out of all proportion when unpacked and may be hostile."),
            new Bad(
                    "a zip that is no workbook",
                    "archive.xlsx",
                    Sheets.zip(Map.of("letter.docx", 100)),
                    "",
                    "Không đọc được tệp: nội dung không phải bảng số liệu ở dạng nào đã biết. Hãy lưu lại thành XLSX"
                            + " hoặc CSV (UTF-8).",
                    "Cannot read the file: its content is no table in any known format. Save it as XLSX or CSV"
                            + " (UTF-8)."),
            new Bad(
                    "an old workbook with nothing in it",
                    "old.xls",
                    Sheets.oldXls(),
                    "",
                    "Không đọc được tệp: tệp rỗng. Hãy xin gửi lại tệp.",
                    "Cannot read the file: it is empty. Ask for it again."),
            new Bad(
                    "a damaged workbook",
                    "torn.xlsx",
                    firstHalf(workbook()),
                    "",
                    "Không mở được tệp: tệp bị hỏng. Hãy xin gửi lại tệp.",
                    "Cannot open the file: it is damaged. Ask for it again."));

    @BeforeAll
    static void loadGoodFiguresThenEveryBadFile() throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        warehouse.load(write("good.csv", HEAD + ROW));
        visible = warehouse.visible();
        logged = warehouse.logged();
        var files = new ArrayList<Path>();
        for (Bad bad : FILES) {
            files.add(Files.write(folder.resolve(bad.name()), bad.bytes()));
        }
        summary = warehouse.load(files.toArray(Path[]::new));
        findings = warehouse.findings();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FILES")
    void aBadFileIsRefusedWithASentenceThatHelps(Bad bad) {
        assertThat(summary.files())
                .filteredOn(LoadSummary.FileResult::name, bad.name())
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly("refused");
        assertThat(findings)
                .filteredOn(Found::file, bad.name())
                .filteredOn(found -> !found.rule().equals("TOO_MANY_REJECTED"))
                .extracting(Found::cell, Found::vi, Found::en)
                .containsExactly(tuple(bad.cell(), bad.vi(), bad.en()));
    }

    @Test
    void noneOfThemChangesTheWarehouse() throws Exception {
        assertThat(summary.published()).isNull();
        assertThat(warehouse.visible()).isEqualTo(visible);
        assertThat(warehouse.logged()).isEqualTo(logged);
    }

    @Test
    void everyFaultOfAHeaderAndTheRowsBelowIsNamedAtOnce() throws Exception {
        var own = new TestWarehouse(folder.resolve("header"));

        own.load(
                write("missing.csv", "indicator,ref_area,colour\nTT10:0101,Hà Nội,red\n"),
                write(
                        "extra.csv",
                        "indicator,ref_area,time_period,obs_value,colour\nTT10:0101,Hà Nội,2023,12 %,red\n"));

        assertThat(own.findings())
                .filteredOn(found -> !found.rule().equals("TOO_MANY_REJECTED"))
                .extracting(Found::file, Found::cell, Found::rule, Found::found)
                .containsExactlyInAnyOrder(
                        tuple("missing.csv", "1", "COLUMN_MISSING", "time_period"),
                        tuple("missing.csv", "1", "COLUMN_MISSING", "obs_value"),
                        tuple("missing.csv", "C1", "COLUMN_UNKNOWN", "colour"),
                        tuple("extra.csv", "E1", "COLUMN_UNKNOWN", "colour"),
                        tuple("extra.csv", "D2", "NUMBER_UNREADABLE", "12 %"));
    }

    @Test
    void aTableThatTwoFormsClaimIsRefused() throws Exception {
        var own = new TestWarehouse(folder.resolve("claimed"));
        Files.createDirectories(own.home().forms());
        for (String name : List.of("ours-a", "ours-b")) {
            Files.writeString(
                    own.home().forms().resolve(name + ".yaml"),
                    "form: %s\ntitle: {vi: Biểu, en: Form}\nrecognise: {title: 'Our table.*'}\ncolumns: '{time_period}'\n"
                            .formatted(name));
        }

        own.load(write("claimed.csv", "Our table of 2023\n"));

        assertThat(own.findings())
                .extracting(Found::cell, Found::vi, Found::en)
                .containsExactly(tuple(
                        "A1",
                        "Không nhận ra biểu: nhiều định nghĩa biểu cùng khớp với 'Our table of 2023': ours-a,"
                                + " ours-b. Hãy thu hẹp một trong các định nghĩa.",
                        "Cannot recognise the layout: several form definitions match 'Our table of 2023':"
                                + " ours-a, ours-b. Narrow one of them."));
    }

    @Test
    void aFormForTextGivenToAWorkbookIsRefused() throws Exception {
        var own = new TestWarehouse(folder.resolve("other-format"));

        own.load(new LoadOptions(null, "nso-pxweb-sex-ratio-at-birth-by-region"), write("book.xlsx", workbook()));

        assertThat(own.findings())
                .extracting(Found::vi, Found::en)
                .containsExactly(tuple(
                        "Không nạp được tệp theo biểu 'nso-pxweb-sex-ratio-at-birth-by-region': biểu này dành"
                                + " cho tệp CSV.",
                        "Cannot load the file with the form 'nso-pxweb-sex-ratio-at-birth-by-region': that"
                                + " form is for CSV files."));
    }

    @Test
    void aBadFileAmongGoodOnesKeepsNoneOfThemOut() throws Exception {
        var own = new TestWarehouse(folder.resolve("mixed"));

        LoadSummary mixed = own.load(
                write("good-1.csv", HEAD + ROW),
                write("bad.csv", ""),
                write("good-2.csv", HEAD + "TT10:0101,Huế,2023,1160000\n"));

        assertThat(mixed.files())
                .extracting(LoadSummary.FileResult::outcome)
                .containsExactly("accepted", "refused", "accepted");
        assertThat(own.published("select count(*) from observation")).isEqualTo(List.of(List.of("2")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] workbook() {
        return Sheets.workbook(
                "data",
                List.of(
                        List.of("indicator", "ref_area", "time_period", "obs_value"),
                        List.of("TT10:0101", "Hà Nội", 2022, 8400000)));
    }
}
