package gsw.reports.form;

import gsw.queries.form.Question;
import gsw.warehouse.form.AgencyForm;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that says how to fill the form in, and what each figure counts. */
final class GuidePage {

    private static final int[] WIDTHS = {16, 50, 45, 45, 18, 22};
    private static final int CHARACTER = 256;
    private static final int LINE_LENGTH = 180;
    private static final float LINE = 15;

    private final XSSFSheet sheet;
    private final FormStyles styles;

    GuidePage(XSSFSheet sheet, FormStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(AgencyForm form, List<Question> questions) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        int row = 0;
        cell(row, 0, styles.bold)
                .setCellValue("HƯỚNG DẪN ĐIỀN BIỂU " + form.identity().code());
        row += 2;
        for (String line : lines()) {
            cell(row, 0, styles.paragraph).setCellValue(line);
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTHS.length - 1));
            sheet.getRow(row).setHeightInPoints((1 + line.length() / LINE_LENGTH) * LINE);
            row++;
        }
        row++;
        cells(
                row,
                styles.head,
                List.of("Mã chỉ tiêu", "Chỉ tiêu", "Tử số", "Mẫu số", "Đơn vị tính", "Khoảng cho phép"));
        for (Question question : questions) {
            row++;
            cells(row, styles.label, texts(question));
        }
        sheet.enableLocking();
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static List<String> lines() {
        return List.of(
                "1. Chỉ điền các ô màu vàng nhạt ở trang “Biểu”: giá trị, tử số, mẫu số, tình trạng, ghi chú. Các ô"
                        + " khác đã khóa.",
                "2. Nhập số theo đơn vị tính của dòng, không gõ đơn vị và dấu phân nhóm vào ô. Số người ghi đủ từng"
                        + " người (88 100, không ghi 88,1 nghìn).",
                "3. Có tử số và mẫu số thì điền cả hai: cột “Kiểm tra” báo ngay nếu giá trị khác tử số chia mẫu số.",
                "4. Chưa có số liệu thì bỏ trống cả dòng: như vậy là không báo cáo. Chắc chắn không có số liệu thì"
                        + " chọn “không có”. Không ghi số 0 thay cho “không có”.",
                "5. Tình trạng bỏ trống nghĩa là số chính thức.",
                "6. Không chuyển, chèn, xóa dòng hay cột; không cắt rồi dán (kéo) ô sang chỗ khác: chép (copy) rồi dán"
                        + " giá trị thì được. Biểu bị thay đổi sẽ không được nhận.",
                "7. Lưu dạng XLSX rồi gửi lại tệp này. In ra ký, đóng dấu nếu nơi nhận yêu cầu.");
    }

    private static List<String> texts(Question question) {
        var texts = new ArrayList<String>();
        texts.add(question.indicator());
        texts.add(question.name());
        texts.add(question.numerator() == null ? "" : question.numerator());
        texts.add(question.denominator() == null ? "" : question.denominator());
        texts.add(question.unitLabel());
        texts.add(FormChecks.bounds(question).strip());
        return texts;
    }

    private void cells(int row, XSSFCellStyle style, List<String> texts) {
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            cell(row, i, style).setCellValue(texts.get(i));
            lines = Math.max(lines, 1 + texts.get(i).length() / WIDTHS[i]);
        }
        sheet.getRow(row).setHeightInPoints(lines * LINE);
    }

    private XSSFCell cell(int row, int column, XSSFCellStyle style) {
        XSSFRow cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = cells.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }
}
