package gsw.reports.finding;

import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadedFile;
import gsw.reports.text.Phrases;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet «Phát hiện»: everything found in a file, each with a link to its cell. */
final class FindingSheet {

    private static final List<String> HEADS = List.of(
            "finding.severity",
            "finding.sheet",
            "finding.cell",
            "finding.message.vi",
            "finding.message.en",
            "finding.found",
            "finding.expected",
            "finding.rule");

    private static final int[] WIDTHS = {10, 16, 9, 60, 60, 24, 24, 26};
    private static final int CHARACTER = 256;
    private static final int CHARACTERS_A_LINE = 55;
    private static final float LINE_HEIGHT = 15;
    private static final int HEAD_ROW = 4;
    private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxRows() - HEAD_ROW - 1;

    private final XSSFWorkbook workbook;
    private final Phrases phrases;

    FindingSheet(XSSFWorkbook workbook, Phrases phrases) {
        this.workbook = workbook;
        this.phrases = phrases;
    }

    /**
     * Adds it behind the sheets of the sender, so that a mended copy can be loaded.
     *
     * @param unmarked cells with findings that have no mark
     */
    XSSFSheet add(LoadedFile file, List<FoundInFile> findings, int unmarked) {
        XSSFSheet sheet = workbook.createSheet(freeName());
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        head(sheet, file, unmarked);
        XSSFCellStyle wrapped = wrapped();
        XSSFCellStyle link = link();
        int number = HEAD_ROW;
        for (FoundInFile finding : findings.subList(0, Math.min(findings.size(), MOST))) {
            number++;
            row(sheet.createRow(number), finding, wrapped, link);
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private String freeName() {
        String name = phrases.text("finding.list");
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name + " " + i;
        }
        return free;
    }

    private void head(XSSFSheet sheet, LoadedFile file, int unmarked) {
        XSSFCellStyle bold = bold();
        XSSFCell title = sheet.createRow(0).createCell(0);
        title.setCellValue(phrases.text("finding.title", file.fileName()));
        title.setCellStyle(bold);
        sheet.createRow(1)
                .createCell(0)
                .setCellValue(phrases.text(
                        "finding.outcome." + file.outcome(),
                        file.rowsRead(),
                        file.rowsAccepted(),
                        file.rowsRejected()));
        String note = phrases.text("finding.note");
        sheet.createRow(2)
                .createCell(0)
                .setCellValue(unmarked == 0 ? note : note + " " + phrases.text("finding.unmarked", unmarked));
        XSSFRow heads = sheet.createRow(HEAD_ROW);
        XSSFCellStyle headStyle = headStyle();
        for (int i = 0; i < HEADS.size(); i++) {
            XSSFCell cell = heads.createCell(i);
            cell.setCellValue(phrases.text(HEADS.get(i)));
            cell.setCellStyle(headStyle);
        }
    }

    private void row(XSSFRow row, FoundInFile finding, XSSFCellStyle wrapped, XSSFCellStyle link) {
        Optional<XSSFSheet> sheet = CellMarks.sheetOf(workbook, finding);
        cell(row, 0, wrapped, phrases.text("finding.severity." + finding.severity()));
        cell(row, 1, wrapped, finding.place().sheet());
        cell(row, 3, wrapped, finding.message().vi());
        cell(row, 4, wrapped, finding.message().en());
        cell(row, 5, wrapped, finding.found());
        cell(row, 6, wrapped, finding.expected());
        cell(row, 7, wrapped, finding.ruleCode());
        row.setHeightInPoints(LINE_HEIGHT * linesOf(finding));
        XSSFCell place = cell(row, 2, wrapped, finding.place().cell());
        if (sheet.isPresent() && finding.place().row() > 0) {
            place.setHyperlink(link(sheet.get().getSheetName(), finding));
            place.setCellStyle(link);
        }
    }

    // Programs that do not fit rows to wrapped text by themselves would show the first line only.
    private static int linesOf(FoundInFile finding) {
        int longest =
                Math.max(finding.message().vi().length(), finding.message().en().length());
        return 1 + longest / CHARACTERS_A_LINE;
    }

    private XSSFHyperlink link(String sheet, FoundInFile finding) {
        String cell = finding.place().column() == 0
                ? "A" + finding.place().row()
                : finding.place().cell();
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.replace("'", "''") + "'!" + cell);
        return link;
    }

    private static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style, @Nullable String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text != null) {
            cell.setCellValue(
                    text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
        }
        return cell;
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle link() {
        XSSFFont font = workbook.createFont();
        font.setUnderline(XSSFFont.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        XSSFCellStyle style = wrapped();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle bold() {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle headStyle() {
        XSSFCellStyle style = bold();
        style.setWrapText(true);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }
}
