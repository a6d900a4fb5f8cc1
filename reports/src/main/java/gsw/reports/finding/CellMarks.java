package gsw.reports.finding;

import gsw.queries.load.FoundInFile;
import gsw.reports.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours and comments on the cells of a workbook that have findings. */
final class CellMarks {

    /** More comments than this make a workbook that hardly opens; the list has them all. */
    private static final int MOST = 2_000;

    private static final int MOST_IN_A_COMMENT = 5;
    private static final int COLUMNS_WIDE = 5;
    private static final int ROWS_HIGH = 8;
    private static final String AUTHOR = "gsw";
    private static final byte[] RED = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xEB, (byte) 0x9C};

    private final XSSFWorkbook workbook;
    private final Phrases phrases;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();

    CellMarks(XSSFWorkbook workbook, Phrases phrases) {
        this.workbook = workbook;
        this.phrases = phrases;
    }

    /** A style of the sender, and whether it is to say "error" on top. */
    private record StyleKey(short index, boolean error) {}

    private record Cell(XSSFSheet sheet, CellAddress address) {}

    /** @return how many cells were left unmarked because there were too many */
    int mark(List<FoundInFile> findings) {
        var cells = new LinkedHashMap<Cell, List<FoundInFile>>();
        for (FoundInFile finding : findings) {
            cell(finding)
                    .ifPresent(cell -> cells.computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(finding));
        }
        cells.entrySet().stream().limit(MOST).forEach(entry -> mark(entry.getKey(), entry.getValue()));
        return Math.max(0, cells.size() - MOST);
    }

    /** Where a finding is shown: a finding on a row as a whole at its first cell; one on the whole file nowhere. */
    private Optional<Cell> cell(FoundInFile finding) {
        long row = finding.place().row();
        Optional<XSSFSheet> sheet = sheetOf(workbook, finding);
        if (sheet.isEmpty() || row == 0 || row > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            return Optional.empty();
        }
        int column = Math.max(0, finding.place().column() - 1);
        return Optional.of(new Cell(sheet.get(), new CellAddress((int) row - 1, column)));
    }

    static Optional<XSSFSheet> sheetOf(XSSFWorkbook workbook, FoundInFile finding) {
        String name = finding.place().sheet();
        return Optional.ofNullable(workbook.getSheet(name == null ? TextAsSheet.SHEET : name));
    }

    private void mark(Cell place, List<FoundInFile> findings) {
        XSSFRow row = place.sheet().getRow(place.address().getRow());
        if (row == null) {
            row = place.sheet().createRow(place.address().getRow());
        }
        XSSFCell cell = row.getCell(place.address().getColumn());
        if (cell == null) {
            cell = row.createCell(place.address().getColumn());
        }
        boolean error = findings.stream().anyMatch(FoundInFile::isError);
        cell.setCellStyle(coloured(cell.getCellStyle(), error));
        comment(place, cell, text(findings));
    }

    private XSSFCellStyle coloured(XSSFCellStyle original, boolean error) {
        return styles.computeIfAbsent(new StyleKey(original.getIndex(), error), key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(original);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(error ? RED : YELLOW));
            return style;
        });
    }

    private String text(List<FoundInFile> findings) {
        String text = findings.stream()
                .limit(MOST_IN_A_COMMENT)
                .map(finding -> "%s %s%n%s%n"
                        .formatted(
                                phrases.text("finding.severity." + finding.severity()) + ".",
                                finding.message().vi(),
                                finding.message().en()))
                .collect(Collectors.joining("\n"));
        int more = findings.size() - MOST_IN_A_COMMENT;
        return more > 0 ? text + "\n" + phrases.text("finding.more", more) : text;
    }

    // What the sender had written there stays, below.
    private void comment(Cell place, XSSFCell cell, String text) {
        XSSFComment comment = cell.getCellComment();
        if (comment != null) {
            comment.setString(
                    new XSSFRichTextString(text + "\n—\n" + comment.getString().getString()));
            return;
        }
        int row = place.address().getRow();
        int column = place.address().getColumn();
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + COLUMNS_WIDE, row + ROWS_HIGH);
        XSSFComment added = place.sheet().createDrawingPatriarch().createCellComment(anchor);
        added.setString(new XSSFRichTextString(text));
        added.setAuthor(AUTHOR);
        cell.setCellComment(added);
    }
}
