package gsw.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.queries.load.FoundInFile;
import gsw.reports.text.Phrases;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedCopyTest {

    private static final String RED = "FFFFC7CE";
    private static final String YELLOW = "FFFFEB9C";

    @TempDir
    Path folder;

    private String encoding = "UTF-8";

    @Test
    void aCellAtFaultIsColouredAndSaysWhatIsWrongInBothLanguages() throws Exception {
        try (XSSFWorkbook copy = copy(
                sender(XSSFWorkbookType.XLSX),
                Found.at(new Place("Biểu 2", 3, 2), "error", "VALUE_OUT_OF_RANGE"),
                Found.at(new Place("Biểu 2", 4, 2), "warning", "SHARE_NOT_QUOTIENT"))) {
            XSSFSheet sheet = copy.getSheet("Biểu 2");
            assertThat(colour(sheet.getRow(2).getCell(1))).isEqualTo(RED);
            assertThat(colour(sheet.getRow(3).getCell(1))).isEqualTo(YELLOW);
            assertThat(sheet.getRow(2).getCell(1).getCellComment().getString().getString())
                    .contains("Lỗi. Sai: 160.", "Wrong: 160.");
            assertThat(sheet.getRow(1).getCell(1).getCellComment()).isNull();
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void everythingElseIsAsTheSenderMadeIt() throws Exception {
        Path original = sender(XSSFWorkbookType.XLSX);
        try (XSSFWorkbook copy = copy(original, Found.at(new Place("Biểu 2", 3, 2), "error", "X"));
                XSSFWorkbook before = open(original)) {
            XSSFSheet sheet = copy.getSheet("Biểu 2");
            assertThat(copy.getSheetName(0)).isEqualTo("Biểu 2");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:C1"));
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(160);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo(before.getSheet("Biểu 2")
                            .getRow(2)
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString());
            assertThat(copy.isSheetVeryHidden(1)).isTrue();
        }
    }

    @Test
    void aFormulaKeepsItsTextAndTheValueItCameWith() throws Exception {
        try (XSSFWorkbook copy =
                copy(sender(XSSFWorkbookType.XLSX), Found.at(new Place("Biểu 2", 5, 2), "error", "X"))) {
            XSSFCell formula = copy.getSheet("Biểu 2").getRow(4).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(formula.getCellFormula()).isEqualTo("B3+B4");
            assertThat(formula.getNumericCellValue()).isEqualTo(999); // stale on purpose: nothing was computed
        }
    }

    @Test
    void noMacroIsCarriedOver() throws Exception {
        Path original = sender(XSSFWorkbookType.XLSM);
        try (XSSFWorkbook before = open(original)) {
            assertThat(before.isMacroEnabled()).isTrue();
        }
        try (XSSFWorkbook copy = copy(original, Found.at(new Place("Biểu 2", 3, 2), "error", "X"))) {
            assertThat(copy.isMacroEnabled()).isFalse();
            assertThat(copy.getPackage().getParts())
                    .noneMatch(part -> part.getPartName().getName().contains("vbaProject"));
        }
    }

    @Test
    void whatTheSenderHadWrittenInACommentStays() throws Exception {
        try (XSSFWorkbook copy =
                copy(sender(XSSFWorkbookType.XLSX), Found.at(new Place("Biểu 2", 4, 1), "error", "X"))) {
            assertThat(copy.getSheet("Biểu 2")
                            .getRow(3)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .startsWith("Lỗi. Sai: 160.")
                    .endsWith("ghi chú của đơn vị");
        }
    }

    @Test
    void theListLeadsToEveryCellAndStandsBehindTheSendersSheets() throws Exception {
        try (XSSFWorkbook copy = copy(
                sender(XSSFWorkbookType.XLSX),
                Found.at(Place.WHOLE_FILE, "error", "TOO_MANY_REJECTED"),
                Found.at(new Place("Biểu 2", 3, 2), "error", "VALUE_OUT_OF_RANGE"))) {
            XSSFSheet list = copy.getSheetAt(copy.getNumberOfSheets() - 1);
            assertThat(list.getSheetName()).isEqualTo("Phát hiện");
            assertThat(copy.getActiveSheetIndex()).isEqualTo(copy.getSheetIndex(list));
            assertThat(list.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Kết quả: nhận một phần. Đọc 10 dòng, nhận 8, từ chối 2.");
            assertThat(list.getRow(5).getCell(2).getHyperlink()).isNull();
            assertThat(list.getRow(6).getCell(2).getHyperlink().getAddress()).isEqualTo("'Biểu 2'!B3");
            assertThat(list.getRow(6).getCell(7).getStringCellValue()).isEqualTo("VALUE_OUT_OF_RANGE");
        }
    }

    @Test
    void aTextFileBecomesASheetWithEveryTextInItsLine() throws Exception {
        Path text = Files.writeString(folder.resolve("text.csv"), """
            \uFEFFref_area;obs_value;comment_obs
            Hà Nội;007;"dòng một
            dòng hai"
            Huế;=1+1;@x
            """);
        try (XSSFWorkbook copy = copy(text, Found.at(new Place(null, 4, 2), "error", "NUMBER_UNREADABLE"))) {
            XSSFSheet sheet = copy.getSheet("Dữ liệu");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ref_area");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("007");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("dòng một\ndòng hai");
            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(colour(sheet.getRow(3).getCell(1))).isEqualTo(RED);
        }
    }

    @Test
    void aTextFileIsReadInTheEncodingItWasFoundToHave() throws Exception {
        encoding = "UTF-16LE";
        Path text = Files.write(
                folder.resolve("text.csv"), "\uFEFFref_area,x\nHuế,1\n".getBytes(StandardCharsets.UTF_16LE));
        try (XSSFWorkbook copy = copy(text, Found.at(new Place(null, 2, 1), "error", "X"))) {
            XSSFSheet sheet = copy.getSheet("Dữ liệu");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ref_area");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Huế");
        }
    }

    @Test
    void aWorkbookOfExcel97GoesBackAsOneOfToday() throws Exception {
        Path file = folder.resolve("old.xls");
        try (var old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = old.createSheet("Biểu 1");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            sheet.createRow(0).createCell(0).setCellValue("Tỷ số");
            sheet.createRow(1).createCell(1).setCellValue(117.5);
            old.write(out);
        }
        try (XSSFWorkbook copy = copy(file, Found.at(new Place("Biểu 1", 2, 2), "error", "X"))) {
            XSSFSheet sheet = copy.getSheet("Biểu 1");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:B1"));
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(117.5);
            assertThat(colour(sheet.getRow(1).getCell(1))).isEqualTo(RED);
        }
    }

    @Test
    void ofAFileWithoutRowsAndColumnsOnlyTheListIsWritten() throws Exception {
        Path json = Files.writeString(folder.resolve("cube.json"), "{\"class\": \"dataset\"}");
        try (XSSFWorkbook copy = copy(json, Found.at(Place.line(1), "error", "X"))) {
            assertThat(copy.getNumberOfSheets()).isOne();
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsListedAllTheSame() throws Exception {
        Path torn = Files.write(folder.resolve("torn.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        try (XSSFWorkbook copy = copy(torn, Found.at(Place.WHOLE_FILE, "error", "FILE_DAMAGED"))) {
            assertThat(copy.getNumberOfSheets()).isOne();
            assertThat(copy.getSheetAt(0).getRow(5).getCell(7).getStringCellValue())
                    .isEqualTo("FILE_DAMAGED");
        }
    }

    @Test
    void theFileItselfIsNotTouched() throws Exception {
        Path original = sender(XSSFWorkbookType.XLSX);
        byte[] before = Files.readAllBytes(original);
        copy(original, Found.at(new Place("Biểu 2", 3, 2), "error", "X")).close();
        assertThat(original).hasBinaryContent(before);
    }

    private XSSFWorkbook copy(Path original, FoundInFile... findings) throws IOException {
        Path out = folder.resolve("out").resolve("copy.xlsx");
        String name = original.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        new MarkedCopy(Phrases.in(Language.VI))
                .write(original, Found.file(name, format, encoding), List.of(findings), out);
        return open(out);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    /** A workbook with a merged title, number formats, a stale formula, a comment, a hidden sheet, and macros if asked. */
    private Path sender(XSSFWorkbookType type) throws IOException {
        Path file = folder.resolve("sender." + type.getExtension());
        try (var workbook = new XSSFWorkbook(type)) {
            XSSFSheet sheet = workbook.createSheet("Biểu 2");
            workbook.setSheetVisibility(
                    workbook.getSheetIndex(workbook.createSheet("ẩn")),
                    org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            sheet.setColumnWidth(0, 40 * 256);
            sheet.createRow(0).createCell(0).setCellValue("Tỷ lệ");
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            for (int i = 1; i <= 3; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("dòng " + i);
                row.createCell(1).setCellValue(80 * i);
                row.getCell(1).setCellStyle(style);
            }
            XSSFCell formula = sheet.createRow(4).createCell(1);
            formula.setCellFormula("B3+B4");
            formula.setCellValue(999);
            var comment = sheet.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("ghi chú của đơn vị"));
            sheet.getRow(3).getCell(0).setCellComment(comment);
            if (type == XSSFWorkbookType.XLSM) {
                workbook.setVBAProject(new java.io.ByteArrayInputStream("macro".getBytes(StandardCharsets.US_ASCII)));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }
}
