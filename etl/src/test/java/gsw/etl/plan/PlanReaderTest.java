package gsw.etl.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.etl.plan.PlanReader.PlanReading;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.catalogue.LocalPlan;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.catalogue.PlanFolder;
import gsw.warehouse.catalogue.PlanFolder.Kept;
import gsw.warehouse.catalogue.PlanTarget;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans as published: 712/KH-UBND of Ninh Thuận (23/02/2022), and the plan of Sơn La as baosonla.org.vn quotes it. */
class PlanReaderTest {

    private static final Path PLANS = Path.of("..", "docs", "how-to", "plans");

    private static Connection catalogue;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadTheCatalogue() throws SQLException {
        catalogue = catalogueOf(new Home(Path.of("there-is-none")));
    }

    private static Connection catalogueOf(Home home) throws SQLException {
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        SqlScript.beside(Catalogue.class, "/gsw/warehouse/schema.sql").run(duckdb);
        Catalogue.load(duckdb, home.ownCatalogue());
        NameKey.defineIn(duckdb);
        return duckdb;
    }

    @AfterAll
    static void close() throws SQLException {
        catalogue.close();
    }

    @Test
    void ninhThuanAsksForNinetyPercentByItsPlanOf2022() throws IOException, SQLException {
        LocalPlan plan =
                read(PLANS.resolve("ninh-thuan-712-KH-UBND.csv")).plan().orElseThrow();
        assertThat(plan.refArea()).isEqualTo("VN63_58");
        assertThat(plan.documentNo()).isEqualTo("712/KH-UBND");
        assertThat(plan.documentDate()).isEqualTo(LocalDate.of(2022, 2, 23));
        assertThat(plan.targets()).hasSize(5);
        PlanTarget first = plan.targets().getFirst();
        assertThat(first.componentId() + " " + first.milestoneYear()).isEqualTo("NQ28-6.1 2025");
        assertThat(first.comparator().code()).isEqualTo(">=");
        assertThat(first.value()).isEqualByComparingTo("90");
    }

    @Test
    void aPlanSeenWithoutItsNumberSaysSo() throws IOException, SQLException {
        LocalPlan plan = read(PLANS.resolve("son-la.csv")).plan().orElseThrow();
        assertThat(plan.refArea()).isEqualTo("VN63_14");
        assertThat(plan.documentNo()).isNull();
        assertThat(plan.targets().getFirst().value()).isEqualByComparingTo("113.4");
        assertThat(plan.targets().getFirst().comparator().code()).isEqualTo("<=");
    }

    @Test
    void everyFaultOfAPlanIsFoundAtOnceWithItsCell() throws IOException, SQLException {
        Path plan = plan("""
            Số văn bản;
            Ngày ban hành;31/02/2022
            Địa phương;Ninh Thuậnn
            Cơ quan;UBND
            Nguồn;công báo
            Chỉ tiêu;Năm mốc;So sánh;Mức phải đạt;Năm gốc
            6.1;2025;;90;
            6.1;2025;ít nhất;1.234;
            9.9;2025;ít nhất;50;
            5.2;2025;ít nhất;50;
            4.1;2025;ít nhất;111;
            6.1;202;ít nhất;50;
            6.1;2025;quãng;50;
            6.1;2030;ít nhất;150;
            P1790-4;2030;ít nhất;90;2035
            P1790-4;2030;ít nhất;80;
            6.2;2025;ít nhất;;
            6.3;2025;ít nhất;80;
            6.3;2030;ít nhất;70;
            6.4;2030;;từ 15 đến 10;
            4.1;2030;tối đa;109 %;
            """);
        PlanReading reading = read(plan);
        assertThat(reading.plan()).isEmpty();
        assertThat(reading.faults())
                .extracting(fault -> fault.place().cell() + " " + fault.rule())
                .containsExactly(
                        "B1 HEAD_MISSING",
                        "B2 DATE_MALFORMED",
                        "B3 AREA_UNKNOWN",
                        "A4 HEAD_UNKNOWN",
                        "D7 COMPARATOR_MISSING",
                        "D8 NUMBER_TWO_WAYS",
                        "A9 COMPONENT_UNKNOWN",
                        "A10 COMPONENT_SEVERAL",
                        "C11 AGAINST_DIRECTION",
                        "B12 YEAR_MALFORMED",
                        "C13 COMPARATOR_UNKNOWN",
                        "D14 PERCENT_OUT_OF_RANGE",
                        "E15 BASELINE_YEAR_MALFORMED",
                        "A16 ROW_TWICE",
                        "D17 VALUE_MISSING",
                        "D19 LATER_EASIER",
                        "D20 BAND_REVERSED",
                        "D21 UNIT_NOT_PERCENT");
    }

    @Test
    void everyFaultIsSaidInBothLanguagesWithTheTextOfTheCell() throws IOException, SQLException {
        PlanFault fault = read(plan("""
            Số văn bản;1/KH-UBND
            Ngày ban hành;1/3/2022
            Địa phương;Sơn La
            Nguồn;công báo
            Chỉ tiêu;Năm mốc;Mức phải đạt
            9.9;2025;>= 1
            """)).faults().getFirst();
        assertThat(fault.sentence().vi()).startsWith("Không có chỉ tiêu “9.9”.");
        assertThat(fault.sentence().en()).startsWith("There is no target “9.9”.");
    }

    @Test
    void theNameOfAPlaceIsReadOnTheMapOfTheDayOfTheDocument() throws IOException, SQLException {
        String plan = """
            Số văn bản;1/KH-UBND
            Ngày ban hành;%s
            Địa phương;Bắc Ninh
            Nguồn;công báo
            Chỉ tiêu;Năm mốc;Mức phải đạt
            6.1;2030;>= 85
            """;
        assertThat(read(plan(plan.formatted("30/6/2025"))).plan().orElseThrow().refArea())
                .isEqualTo("VN63_27");
        assertThat(read(plan(plan.formatted("1/7/2025"))).plan().orElseThrow().refArea())
                .isEqualTo("VN34_24");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ít nhất 90 %|>=|90||",
                "tối thiểu 27,5|>=|27.5||",
                "từ 60% trở lên|>=|60||",
                "trên 1.234,5|>|1234.5||",
                "tối đa 111|<=|111||",
                "không quá 113,4|<=|113.4||",
                "dưới 30|<|30||",
                "= 100|=|100||",
                "khoảng 60|approx|60||",
                "~ 60±1|approx|60||1",
                "từ 10 đến 15|band|10|15|",
                "10–15|band|10|15|"
            })
    void comparatorsAreReadInSignsAndInVietnameseWords(
            String text, String comparator, BigDecimal value, BigDecimal to, BigDecimal tolerance) {
        var understood = (PlanValue.Outcome.Understood) PlanValue.of(text);
        assertThat(understood.value().comparator().code()).isEqualTo(comparator);
        assertThat(understood.value().value()).isEqualByComparingTo(value);
        assertThat(understood.value().valueTo()).isEqualTo(to);
        assertThat(understood.value().tolerance()).isEqualTo(tolerance);
    }

    @Test
    void aPlanThatIsKeptComesBackFromTheCatalogueAsItWasRead() throws IOException, SQLException {
        var home = new Home(folder.resolve("home"));
        LocalPlan plan =
                read(PLANS.resolve("ninh-thuan-712-KH-UBND.csv")).plan().orElseThrow();
        assertThat(new PlanFolder(home).keep(plan)).isEqualTo(Kept.NEW);
        try (Connection kept = catalogueOf(home)) {
            assertThat(rows(kept, """
                select component_id || ' ' || milestone_year || ' ' || comparator || ' ' || target_value::integer
                from dim_target join dim_target_set using (target_set)
                where is_loaded order by all
                """))
                    .containsExactly(
                            "NQ28-6.1 2025 >= 90",
                            "P1790-2 2025 >= 100",
                            "P1790-4 2025 >= 70",
                            "P1790-4 2030 >= 90",
                            "P1790-5 2025 >= 95");
            // the same document that ships has given way
            assertThat(rows(kept, "select count(*) from dim_target where ref_area = 'VN63_58'"))
                    .containsExactly("5");
            assertThat(Catalogue.version(home.ownCatalogue()))
                    .isNotEqualTo(Catalogue.version(java.util.Optional.empty()));
        }
    }

    @Test
    void theSameDocumentLoadedAgainReplacesItAndKeepsTheEarlierVersion() throws IOException, SQLException {
        var home = new Home(folder.resolve("home"));
        String text = Files.readString(PLANS.resolve("ninh-thuan-712-KH-UBND.csv"));
        var plans = new PlanFolder(home);
        plans.keep(read(plan(text)).plan().orElseThrow());
        assertThat(plans.keep(read(plan(text)).plan().orElseThrow())).isEqualTo(Kept.UNCHANGED);
        LocalPlan corrected = read(plan(text.replace("90 %", "92 %"))).plan().orElseThrow();
        assertThat(plans.keep(corrected)).isEqualTo(Kept.REPLACED);
        Path earlier = home.ownPlans().resolve("replaced").resolve("VN63_58-712-KH-UBND-2022-02-23.1.csv");
        assertThat(Files.readString(earlier)).contains("NQ28-6.1,2025,>=,90,");
        try (Connection kept = catalogueOf(home)) {
            assertThat(rows(
                            kept,
                            "select target_value::integer from dim_target where ref_area = 'VN63_58'"
                                    + " and component_id = 'NQ28-6.1'"))
                    .containsExactly("92");
        }
    }

    @Test
    void aWorkbookIsReadWithItsDaysPercentagesAndTheNameOfItsSheet() throws IOException, SQLException {
        Path file = folder.resolve("plan.xlsx");
        workbook(file, 0.72);
        LocalPlan plan = read(file).plan().orElseThrow();
        assertThat(plan.refArea()).isEqualTo("VN63_38");
        assertThat(plan.documentDate()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(plan.targets().getFirst().value()).isEqualByComparingTo("72");
        workbook(file, 1.5);
        assertThat(read(file).faults())
                .extracting(fault -> fault.place().sheet() + "!" + fault.place().cell() + " " + fault.rule())
                .containsExactly("Kế hoạch!D6 PERCENT_OUT_OF_RANGE");
    }

    private static void workbook(Path file, double share) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Kế hoạch");
            Object[][] rows = {
                {"Số văn bản", "5/KH-UBND"},
                {"Ngày ban hành", LocalDate.of(2024, 3, 1)},
                {"Địa phương", "Thanh Hóa"},
                {"Nguồn", "công báo"},
                {"Chỉ tiêu", "Năm mốc", "So sánh", "Mức phải đạt"},
                {"6.1", 2025, "ít nhất", share}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    fill(row.createCell(c), rows[r][c]);
                }
            }
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            sheet.getRow(5).getCell(3).setCellStyle(percent);
            workbook.write(bytes);
        }
    }

    private static void fill(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case LocalDate day -> cell.setCellValue(day);
            default -> cell.setCellValue(((Number) value).doubleValue());
        }
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() throws IOException, SQLException {
        Path file = folder.resolve("plan.csv");
        Files.writeString(file, "");
        assertThat(read(file).faults()).extracting(PlanFault::rule).containsExactly(PlanRule.FILE_UNREADABLE);
        assertThat(read(file).faults().getFirst().sentence().vi()).doesNotContain("FILE_", "{");
        Files.writeString(file, "Kế hoạch\nMột;dòng\nHai;dòng\n");
        assertThat(read(file).faults()).extracting(PlanFault::rule).containsExactly(PlanRule.TABLE_MISSING);
    }

    @Test
    void theTemplateFilledInIsAPlan() throws IOException, SQLException {
        String template = PlanTemplate.of(catalogue)
                .csv()
                .replace("Số văn bản;", "Số văn bản;9/KH-UBND")
                .replace("Ngày ban hành;", "Ngày ban hành;2/1/2024")
                .replace("Địa phương;", "Địa phương;Lạng Sơn")
                .replace("Nguồn;", "Nguồn;công báo");
        String filled = template.lines()
                .filter(line -> !line.matches("(NQ28|P1790)-.*") || line.startsWith("NQ28-6.1;2025;"))
                .map(line -> line.replace("NQ28-6.1;2025;;", "NQ28-6.1;2025;ít nhất;70"))
                .reduce("", (all, line) -> all + line + "\n");
        PlanReading reading = read(plan(filled));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.plan().orElseThrow().refArea()).isEqualTo("VN63_20");
    }

    @Test
    void theWorkbookFilledInIsTheSamePlan() throws IOException, SQLException {
        var filled = new ArrayList<List<String>>();
        for (List<String> row : PlanTemplate.of(catalogue).rows()) {
            String first = row.isEmpty() ? "" : row.getFirst();
            switch (first) {
                case "Số văn bản" -> filled.add(List.of(first, "9/KH-UBND"));
                case "Ngày ban hành" -> filled.add(List.of(first, "2/1/2024"));
                case "Địa phương" -> filled.add(List.of(first, "Lạng Sơn"));
                case "Nguồn" -> filled.add(List.of(first, "công báo"));
                case "NQ28-6.1" -> filled.add(List.of(first, row.get(1), "ít nhất", "70"));
                default -> {
                    if (!first.matches("(NQ28|P1790)-.*")) {
                        filled.add(row);
                    }
                }
            }
        }
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PlanTemplate(filled).writeXlsx(out);
        }
        PlanReading reading = read(file);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.plan().orElseThrow().refArea()).isEqualTo("VN63_20");
        assertThat(reading.plan().orElseThrow().targets()).hasSize(2);
    }

    @Test
    void anAboutWithoutItsToleranceIsTakenWithARemark() throws IOException, SQLException {
        PlanReading reading = read(plan("""
            Số văn bản;9/KH-UBND
            Ngày ban hành;2/1/2024
            Địa phương;Lạng Sơn
            Nguồn;công báo
            Độ tin cậy;chưa chắc
            Chỉ tiêu;Năm mốc;Mức phải đạt
            6.1;2025;khoảng 70
            """));
        assertThat(reading.plan().orElseThrow().confidence()).isEqualTo("uncertain");
        assertThat(reading.remarks())
                .extracting(PlanFault::rule, remark -> remark.place().cell())
                .containsExactly(org.assertj.core.api.Assertions.tuple(PlanRule.TOLERANCE_MISSING, "C7"));
    }

    private static PlanReading read(Path file) throws IOException, SQLException {
        return PlanReader.read(file, catalogue);
    }

    private Path plan(String text) throws IOException {
        Path file = folder.resolve("plan.csv");
        Files.writeString(file, text);
        return file;
    }

    private static List<String> rows(Connection duckdb, String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
