package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form is handed out, filled in by another program, and read back: cell for cell, or not at all. */
class AgencyFormTest {

    private static final int MINUTES = 2;
    private static final String FIGURES = "select indicator, ref_area, time_period, sex, obs_value::double as v,"
            + " numerator::bigint as n, denominator::bigint as d, unit_measure, obs_status, source, comment_obs"
            + " from observation order by indicator, ref_area, sex";

    private static final String PLACES =
            "select sheet, row_no, column_no, source_detail from observation_log order by row_no";

    @TempDir
    Path folder;

    private static Result written;
    private Cli cli;

    @TempDir
    static Path shelf;

    @BeforeAll
    static void writeTheFormsOnce() {
        String[] one = {"form", "--agency", "so y te", "--year", "2025", "--area", "Lạng Sơn"};
        written = new Cli(shelf).run(with(one, "--due", "15/12/2025", "--out", "bieu.xlsx"));
        new Cli(shelf).run(with(one, "--area", "Hà Nội", "--area", "Huế", "--out", "ba-noi.xlsx"));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @BeforeEach
    void openTheProgram() throws IOException {
        cli = new Cli(folder);
        Files.copy(shelf.resolve("bieu.xlsx"), folder.resolve("bieu.xlsx"));
    }

    @Test
    void theHeadIsThatOfAStatisticalForm() throws IOException {
        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).isEqualTo("bieu.xlsx\n");
        assertThat(written.err()).startsWith("4 dòng (4 chỉ tiêu, 1 địa bàn).");
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, "A1")).isEqualTo("Biểu số: GSW-BĐG.N");
            assertThat(text(sheet, "A2"))
                    .isEqualTo("Ban hành theo: Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ;"
                            + " Kế hoạch 192/KH-UBND (28/9/2023)");
            assertThat(text(sheet, "A3")).isEqualTo("Ngày nhận báo cáo: 15/12/2025");
            assertThat(text(sheet, "F1")).isEqualTo("Đơn vị báo cáo: Sở Y tế");
            assertThat(text(sheet, "F2")).isEqualTo("Đơn vị nhận báo cáo: Sở Nội vụ");
            assertThat(text(sheet, "A6")).isEqualTo("Năm 2025");
            // the plan 192/KH-UBND gives the health department targets 4.1 to 4.4
            assertThat(List.of(text(sheet, "A11"), text(sheet, "B11"), text(sheet, "C11"), text(sheet, "E11")))
                    .containsExactly(
                            "Tỷ số giới tính khi sinh (bé trai/100 bé gái)", "01", "Lạng Sơn", "bé trai/100 bé gái");
            assertThat(text(sheet, "B14")).isEqualTo("04");
            assertThat(sheet.getRow(10).getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo("Times New Roman");
        }
    }

    @Test
    void onlyTheCellsToBeFilledInAreOpenAndTheyCheckWhatIsTyped() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(workbook.isStructureLocked()).isTrue();
            assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex("gsw")))
                    .isTrue();
            for (int column = 0; column <= 10; column++) {
                boolean filledIn = column >= 5 && column <= 9;
                assertThat(sheet.getRow(10).getCell(column).getCellStyle().getLocked())
                        .as("column " + column)
                        .isEqualTo(!filledIn);
            }
            assertThat(sheet.getDataValidations())
                    .filteredOn(rule -> rule.getRegions().getCellRangeAddress(0).isInRange(10, 5))
                    .singleElement()
                    .satisfies(AgencyFormTest::takesARatioAtBirth);
            assertThat(sheet.getDataValidations())
                    .filteredOn(rule -> rule.getRegions().getCellRangeAddress(0).isInRange(10, 8))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getValidationConstraint().getExplicitListValues())
                            .containsExactly("chính thức", "sơ bộ", "ước tính", "không có"));
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isOne();
        }
    }

    // unit_ranges.csv: boys per 100 girls, 20 to 500
    private static void takesARatioAtBirth(DataValidation rule) {
        assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("20");
        assertThat(rule.getValidationConstraint().getFormula2()).isEqualTo("500");
        assertThat(rule.getErrorBoxText()).startsWith("Ô này chỉ nhận số từ 20 đến 500.");
    }

    @Test
    void theCheckOfARowComputesWhileItIsTyped() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            var computer = workbook.getCreationHelper().createFormulaEvaluator();
            set(sheet, "F11", 110.5);
            set(sheet, "G11", 2210);
            set(sheet, "H11", 2000);
            computer.clearAllCachedResultValues();
            assertThat(computer.evaluate(cell(sheet, "K11")).getStringValue()).isEmpty();
            set(sheet, "G11", 2110);
            computer.clearAllCachedResultValues();
            assertThat(computer.evaluate(cell(sheet, "K11")).getStringValue()).isEqualTo("Khác tử số : mẫu số = 105.5");
            set(sheet, "I11", "không có");
            computer.clearAllCachedResultValues();
            assertThat(computer.evaluate(cell(sheet, "K11")).getStringValue())
                    .isEqualTo("Đã ghi “không có” mà vẫn có số");
        }
    }

    @Test
    void aFilledFormIsLoadedCellForCell() throws IOException {
        change(AgencyFormTest::fillIn);

        Result load = cli.run("load", "bieu.xlsx");

        assertThat(load.err()).isEmpty();
        assertThat(load.out()).containsPattern("\nbieu\\.xlsx +gsw-form · xlsx +nhận +3 +3 +0 +3 ");
        assertThat(load.exitCode()).isZero();
        assertThat(figures()).isEqualTo(FILLED_IN);
        assertThat(asked(PLACES)).isEqualTo("""
            sheet,row_no,column_no,source_detail
            Biểu,11,6,"GSW-BĐG.N, Sở Y tế, 2025"
            Biểu,12,6,"GSW-BĐG.N, Sở Y tế, 2025"
            Biểu,14,6,"GSW-BĐG.N, Sở Y tế, 2025"
            """);
    }

    private static final String FILLED_IN = """
        indicator,ref_area,time_period,sex,v,n,d,unit_measure,obs_status,source,comment_obs
        NQ28-4.1,VN34_20,2025,_T,110.5,2210,2000,BOYS_PER_100_GIRLS,P,AGENCY_FORM,theo sổ dân số
        NQ28-4.2,VN34_20,2025,_T,,,,PER_100000_LIVE_BIRTHS,M,AGENCY_FORM,
        NQ28-4.4,VN34_20,2025,_T,50,,,PT,A,AGENCY_FORM,
        """;

    private static void fillIn(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        set(sheet, "F11", 110.5);
        set(sheet, "G11", 2210);
        set(sheet, "H11", 2000);
        set(sheet, "I11", "sơ bộ");
        set(sheet, "J11", "theo sổ dân số");
        set(sheet, "I12", "không có");
        // row 13 is left empty: nothing is reported
        set(sheet, "F14", 50);
    }

    @Test
    void aFormSavedByLibreOfficeIsReadTheSame() throws Exception {
        Path office = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeThat(office).as("LibreOffice").isNotNull();
        change(AgencyFormTest::fillIn);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        folder.resolve("bieu.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();

        Result load = cli.run("load", "saved/bieu.xlsx");

        assertThat(load.out()).doesNotContain("Lỗi");
        assertThat(figures()).isEqualTo(FILLED_IN);
    }

    @Test
    void rowsMovedAsAWholeAreReadByWhatTheySay() throws IOException {
        change(workbook -> {
            fillIn(workbook);
            XSSFSheet sheet = workbook.getSheetAt(0);
            swapRows(sheet, 11, 14);
        });
        Result load = cli.run("load", "bieu.xlsx");
        assertThat(load.out()).doesNotContain("Lỗi");
        assertThat(figures()).isEqualTo(FILLED_IN);
    }

    @Test
    void aPercentSignTypedByHandIsUnderstood() throws IOException {
        change(workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            set(sheet, "F14", 0.35); // what Excel makes of 35 %
            var style = workbook.createCellStyle();
            style.cloneStyleFrom(cell(sheet, "F14").getCellStyle());
            style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            cell(sheet, "F14").setCellStyle(style);
        });
        assertThat(cli.run("load", "bieu.xlsx").exitCode()).isZero();
        assertThat(figures()).contains("NQ28-4.4,VN34_20,2025,_T,35,,,PT,A,AGENCY_FORM,");
    }

    @Test
    void breakdownsAreAskedRowByRow() throws IOException {
        Result result = cli.run(
                "form",
                "--agency",
                "Sở Nội vụ",
                "--year",
                "2024",
                "--area",
                "Lạng Sơn",
                "--area",
                "Hà Nội",
                "--indicator",
                "TT10:P0208",
                "--out",
                "bieu.xlsx");
        assertThat(result.err()).startsWith("6 dòng (1 chỉ tiêu, 2 địa bàn).");
        change(workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, "D12")).isEqualTo("Nữ");
            set(sheet, "F12", 31.5);
            set(sheet, "F16", 48);
        });
        assertThat(cli.run("load", "bieu.xlsx").exitCode()).isZero();
        // the units of 2024 are those of the map of 63 provinces
        assertThat(figures()).isEqualTo("""
            indicator,ref_area,time_period,sex,v,n,d,unit_measure,obs_status,source,comment_obs
            TT10:P0208,VN63_01,2024,M,48,,,PT,A,AGENCY_FORM,
            TT10:P0208,VN63_20,2024,F,31.5,,,PT,A,AGENCY_FORM,
            """);
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                tampered("two columns changed places", "FORM_COLUMN_MOVED", sheet -> swapColumns(sheet, 5, 6)),
                tampered("a column was inserted", "FORM_COLUMN_MOVED", sheet -> sheet.shiftColumns(5, 10, 1)),
                tampered("a column was deleted", "FORM_COLUMN_MOVED", sheet -> sheet.shiftColumns(7, 10, -1)),
                tampered("a row was deleted", "FORM_ROW_MISSING", sheet -> sheet.shiftRows(12, 13, -1)),
                tampered("a row was emptied", "FORM_ROW_MISSING", sheet -> sheet.removeRow(sheet.getRow(12))),
                tampered("a row was doubled", "FORM_ROW_TWICE", sheet -> set(sheet, "B13", "01")),
                tampered("a row was added", "FORM_ROW_UNKNOWN", sheet -> {
                    sheet.createRow(19).createCell(5).setCellValue(12);
                }),
                tampered("two codes changed places", "FORM_LABEL_CHANGED", sheet -> {
                    set(sheet, "B11", "04");
                    set(sheet, "B14", "01");
                }),
                tampered("another place was written", "FORM_LABEL_CHANGED", sheet -> set(sheet, "C11", "Hà Nội")),
                tampered("another year was written", "FORM_LABEL_CHANGED", sheet -> set(sheet, "A6", "Năm 2024")),
                tampered("another agency was written", "FORM_LABEL_CHANGED", sheet -> set(sheet, "F1", "Sở Tài chính")),
                tampered("a code was typed anew", "FORM_ROW_MISSING", sheet -> {
                    cell(sheet, "B11").setCellValue(1);
                }),
                tampered(
                        "a value was dragged to another row",
                        "FORM_CELLS_MOVED",
                        sheet -> cell(sheet, "K11")
                                .setCellFormula(
                                        cell(sheet, "K11").getCellFormula().replace("F11", "F13"))),
                tampered("the checks were replaced by values", "FORM_CELLS_MOVED", sheet -> {
                    cell(sheet, "K11").removeFormula();
                }),
                tampered(
                        "a hidden key names another place",
                        "FORM_KEYS_CHANGED",
                        sheet -> keys(sheet).getRow(8).getCell(7).setCellValue("VN34_01")),
                tampered(
                        "a hidden key names another indicator",
                        "FORM_KEYS_CHANGED",
                        sheet -> keys(sheet).getRow(9).getCell(6).setCellValue("NQ28-4.3")),
                tampered(
                        "a hidden row was deleted",
                        "FORM_KEYS_CHANGED",
                        sheet -> keys(sheet).removeRow(keys(sheet).getRow(11))),
                tampered(
                        "the hidden period was changed",
                        "FORM_KEYS_CHANGED",
                        sheet -> keys(sheet).getRow(4).getCell(1).setCellValue("2024")),
                tampered(
                        "it is of a version of tomorrow",
                        "FORM_VERSION_UNKNOWN",
                        sheet -> keys(sheet).getRow(0).getCell(1).setCellValue("2")),
                tampered(
                        "the sheet has another name",
                        "FORM_SHEET_MISSING",
                        sheet -> sheet.getWorkbook().setSheetName(0, "Bảng 1")),
                tampered(
                        "nothing was filled in",
                        "FILE_NO_ROWS",
                        sheet -> List.of("F11", "G11", "H11", "I11", "J11", "I12", "F14")
                                .forEach(name -> cell(sheet, name).setBlank())));
    }

    private static Arguments tampered(String what, String rule, Consumer<XSSFSheet> change) {
        return arguments(what, rule, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefused")
    void aFormThatWasChangedIsRefusedWithTheCell(String what, String rule, Consumer<XSSFSheet> change)
            throws IOException {
        change(workbook -> {
            fillIn(workbook);
            workbook.unLockStructure();
            change.accept(workbook.getSheetAt(0));
        });

        Result load = cli.run("load", "bieu.xlsx", "--dry-run", "--format", "json");

        assertThat(load.exitCode()).as(what).isEqualTo(3);
        JsonNode answer = new ObjectMapper().readTree(load.out());
        assertThat(answer.get("files").get(0).get("outcome").asText()).isEqualTo("refused");
        assertThat(answer.get("files").get(0).get("rows_accepted").asInt()).isZero();
        assertThat(answer.get("findings").findValuesAsText("rule_code")).contains(rule);
    }

    static Stream<Arguments> whatIsNotTaken() {
        return Stream.of(
                tampered("a text for a number", "FORM_NOT_A_NUMBER,error,1.234", sheet -> set(sheet, "F13", "1.234")),
                tampered("a unit in the cell", "FORM_NOT_A_NUMBER,error,12 ca", sheet -> set(sheet, "F13", "12 ca")),
                tampered("none and a number", "FORM_MISSING_WITH_NUMBERS", sheet -> {
                    set(sheet, "F13", 12);
                    set(sheet, "I13", "không có");
                }),
                tampered("a status nobody knows", "CODE_UNKNOWN,error,chắc chắn", sheet -> {
                    set(sheet, "F13", 12);
                    set(sheet, "I13", "chắc chắn");
                }),
                tampered("a status and no number", "VALUE_MISSING", sheet -> set(sheet, "I13", "ước tính")),
                tampered("more than possible", "VALUE_OUT_OF_RANGE,error,1200", sheet -> set(sheet, "F13", 1200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNotTaken")
    void aRowThatCannotBeReadIsLeftOutByItsCell(String what, String finding, Consumer<XSSFSheet> change)
            throws IOException {
        // more rows, so that one at fault refuses nothing
        Files.copy(shelf.resolve("ba-noi.xlsx"), folder.resolve("bieu.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        change(workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int row = 14; row <= 22; row++) {
                set(sheet, "F" + row, 50);
            }
            change.accept(sheet);
        });

        Result load = cli.run("load", "bieu.xlsx", "--dry-run", "--format", "csv");

        assertThat(load.exitCode()).as(what).isEqualTo(3);
        assertThat(load.out().lines().skip(1))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(finding)
                .containsPattern("Biểu,13,[69],[FI]13,");
    }

    @Test
    void aFormSentBackMarkedCanBeMendedAndLoaded() throws IOException {
        change(workbook -> {
            fillIn(workbook);
            set(workbook.getSheetAt(0), "F13", "12 ca");
        });
        cli.run("load", "bieu.xlsx", "--dry-run", "--marked", "tra");
        Path marked = folder.resolve("tra/bieu.xlsx.phat-hien.xlsx");
        change(marked, workbook -> cell(workbook.getSheet("Biểu"), "F13").setCellValue(12));
        Result load = cli.run("load", marked.toString());
        assertThat(load.exitCode()).isZero();
        assertThat(figures()).contains("NQ28-4.3,VN34_20,2025,_T,12,");
    }

    @Test
    void whoIsAskedForWhatNobodyKnowsIsTold() {
        Result nobody =
                cli.run("form", "--agency", "Sở Thời tiết", "--year", "2025", "--area", "Lạng Sơn", "--lang", "en");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err())
                .startsWith("No plan in the catalogue gives “Sở Thời tiết” a duty at this level.")
                .contains("Sở Y tế");
        Result ended = cli.run("form", "--agency", "Sở Y tế", "--year", "2025", "--area", "VN63_24", "--lang", "en");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("Bac Giang (VN63_24) did not exist at the end of 2025.");
        Result unit = cli.run("form", "--agency", "A", "--year", "2024", "--indicator", "NAT2021:0304", "--lang", "en");
        assertThat(unit.err()).startsWith("Cannot ask for “NAT2021:0304”");
    }

    @Test
    void whereNoPlanOfThePlaceIsKnownThoseOfOthersStandInAndItIsSaid() {
        Result result = cli.run("form", "--agency", "Sở Y tế", "--year", "2025", "--area", "Hà Nội", "--out", "b.xlsx");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .startsWith("Danh mục chưa có kế hoạch của địa bàn này:")
                .contains("Lạng Sơn");
    }

    private String figures() {
        return asked(FIGURES);
    }

    private String asked(String sql) {
        return cli.run("sql", sql, "--format", "csv").out().replace("\r\n", "\n");
    }

    private XSSFWorkbook open() throws IOException {
        return open(folder.resolve("bieu.xlsx"));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private void change(Consumer<XSSFWorkbook> change) throws IOException {
        change(folder.resolve("bieu.xlsx"), change);
    }

    private static void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static XSSFSheet keys(XSSFSheet sheet) {
        return sheet.getWorkbook().getSheet("gsw");
    }

    private static XSSFCell cell(XSSFSheet sheet, String name) {
        var place = new CellReference(name);
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    private static String text(XSSFSheet sheet, String name) {
        return cell(sheet, name).getStringCellValue();
    }

    private static void set(XSSFSheet sheet, String name, Object value) {
        if (value instanceof Number number) {
            cell(sheet, name).setCellValue(number.doubleValue());
        } else {
            cell(sheet, name).setCellValue(value.toString());
        }
    }

    /** As whoever cuts a column and inserts it elsewhere: heads and figures move together. */
    private static void swapColumns(XSSFSheet sheet, int one, int other) {
        for (int number = 8; number < 14; number++) {
            XSSFRow row = sheet.getRow(number);
            XSSFCell kept = row.createCell(40);
            kept.copyCellFrom(row.getCell(one), new CellCopyPolicy());
            row.getCell(one).copyCellFrom(row.getCell(other), new CellCopyPolicy());
            row.getCell(other).copyCellFrom(kept, new CellCopyPolicy());
            row.removeCell(kept);
        }
    }

    /** As a program sorts rows: everything in them moves, and formulas name the cells of their new row. */
    private static void swapRows(XSSFSheet sheet, int one, int other) {
        XSSFRow first = sheet.getRow(one - 1);
        XSSFRow second = sheet.getRow(other - 1);
        for (int column = 0; column <= 10; column++) {
            XSSFCell kept = first.createCell(40);
            kept.copyCellFrom(first.getCell(column), new CellCopyPolicy());
            first.getCell(column).copyCellFrom(second.getCell(column), new CellCopyPolicy());
            second.getCell(column).copyCellFrom(kept, new CellCopyPolicy());
            first.removeCell(kept);
        }
        for (XSSFRow row : List.of(first, second)) {
            XSSFCell check = row.getCell(10);
            assertThat(check.getCellType()).isEqualTo(CellType.FORMULA);
            int number = row.getRowNum() + 1;
            check.setCellFormula(check.getCellFormula().replaceAll("([F-I])\\d+", "$1" + number));
        }
    }
}
