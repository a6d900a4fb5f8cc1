package gsw.etl.plan;

import gsw.warehouse.model.Bilingual;

/** What can be wrong with a plan, and what to do; {@code {0}} is what the cell says, {@code {1}} what would be understood. */
public enum PlanRule {
    FILE_UNREADABLE(
            "Không đọc được tệp ({0}). Gửi tệp XLSX hoặc CSV (UTF-8), không đặt mật khẩu.",
            "The file cannot be read ({0}). Send XLSX or CSV (UTF-8) without a password."),
    TABLE_MISSING(
            "Không thấy dòng tên cột: cần một dòng có các ô Chỉ tiêu, Năm mốc, Mức phải đạt. Lấy mẫu bằng: gsw targets"
                    + " template.",
            "No row of column heads: one row must have the cells Component, Milestone year, Value. For a template: gsw"
                    + " targets template."),
    HEAD_UNKNOWN("Không rõ mục “{0}”. Các mục được hiểu: {1}.", "The item “{0}” is not known. Known are: {1}."),
    HEAD_TWICE("Mục “{0}” ghi hai lần. Giữ lại một.", "The item “{0}” stands there twice. Keep one."),
    HEAD_MISSING(
            "Thiếu mục “{1}”. Ghi thêm ở phần đầu tệp.", "The item “{1}” is missing. Add it at the head of the file."),
    AREA_UNKNOWN(
            "Không có địa phương “{0}” vào ngày của văn bản. Gần đúng: {1}. Ghi đúng tên hoặc khóa (gsw areas).",
            "There is no place “{0}” on the date of the document. Near: {1}. Write its name or key (gsw areas)."),
    AREA_IS_NO_LOCALITY(
            "“{0}” không phải một tỉnh, huyện hay xã. Mức cả nước không nạp bằng lệnh này.",
            "“{0}” is no province, district or commune. National values are not loaded this way."),
    DATE_MALFORMED("“{0}” không phải một ngày. Ghi dạng 23/02/2022.", "“{0}” is no date. Write it as 23/02/2022."),
    VALIDITY_REVERSED(
            "Hiệu lực đến “{0}” trước ngày bắt đầu {1}. Đối chiếu với văn bản.",
            "Valid to “{0}” lies before its beginning {1}. Compare with the document."),
    COMPONENT_UNKNOWN(
            "Không có chỉ tiêu “{0}”. Ghi số như 3.2a, NQ28-3.2a hoặc P1790-2, hay đúng tên (gsw targets).",
            "There is no target “{0}”. Write its number such as 3.2a, NQ28-3.2a or P1790-2, or its name (gsw"
                    + " targets)."),
    COMPONENT_SEVERAL(
            "Chỉ tiêu “{0}” có nhiều phần: {1}. Ghi rõ một phần trên mỗi dòng.",
            "The target “{0}” has several parts: {1}. Name one part per row."),
    COMPONENT_OTHER_LEVEL(
            "Chỉ tiêu “{0}” không giao cho cấp này (chỉ {1}). Bỏ dòng này.",
            "The target “{0}” is not set for this level (only {1}). Remove the row."),
    YEAR_MALFORMED(
            "“{0}” không phải một năm từ 2021 đến 2045. Ghi như 2025.",
            "“{0}” is no year from 2021 to 2045. Write it as 2025."),
    BASELINE_YEAR_MALFORMED(
            "Năm gốc “{0}” không phải một năm từ 1990 trước năm mốc. Ghi như 2020.",
            "The baseline year “{0}” is no year from 1990 before the milestone. Write it as 2020."),
    VALUE_MISSING("Chưa ghi mức phải đạt.", "There is no value."),
    COMPARATOR_MISSING(
            "“{0}” không nói ít nhất hay nhiều nhất. Ghi dấu so sánh: >=, >, <=, <, =, ít nhất, trên, tối đa, dưới,"
                    + " khoảng, từ … đến ….",
            "“{0}” does not say at least or at most. Give a comparator: >=, >, <=, <, =, at least, above, at most,"
                    + " below, about, from … to …."),
    COMPARATOR_UNKNOWN(
            "Không hiểu “{0}”. Các cách ghi: >=, >, <=, <, =, ~ 60±1, 10–15, ít nhất, tối thiểu, trên, dưới, tối đa,"
                    + " không quá, khoảng, từ … đến ….",
            "“{0}” is not understood. Known are: >=, >, <=, <, =, ~ 60±1, 10–15, at least, above, below, at most,"
                    + " about, from … to …."),
    NUMBER_MALFORMED("“{0}” không phải một số. Ghi như 1.234,5.", "“{0}” is no number. Write it as 1.234,5."),
    NUMBER_TWO_WAYS(
            "“{0}” có thể là {1}. Ghi không có dấu nhóm, với dấu phẩy thập phân.",
            "“{0}” can be {1}. Write it without a mark between thousands, with a decimal comma."),
    PERCENT_OUT_OF_RANGE(
            "“{0}” nằm ngoài 0–100 %. Đối chiếu với văn bản.",
            "“{0}” lies outside 0–100 %. Compare with the document."),
    UNIT_NOT_PERCENT(
            "“{0}” ghi %, chỉ tiêu này tính bằng đơn vị khác ({1}). Bỏ dấu % hoặc sửa chỉ tiêu.",
            "“{0}” is a percentage; this target is in another unit ({1}). Remove the % or correct the target."),
    BAND_REVERSED(
            "Khoảng “{0}”: mức dưới phải nhỏ hơn mức trên.",
            "The band “{0}”: its lower end must be below its upper end."),
    AGAINST_DIRECTION(
            "“{0}” ngược chiều mong muốn của chỉ tiêu ({1}). Đối chiếu dấu so sánh với văn bản.",
            "“{0}” goes against the direction of the target ({1}). Compare the comparator with the document."),
    ROW_TWICE(
            "Chỉ tiêu và năm mốc “{0}” đã có ở dòng {1}. Giữ lại một dòng.",
            "The target and milestone “{0}” stand in row {1} already. Keep one row."),
    LATER_EASIER(
            "Mức “{0}” dễ hơn mức của mốc sớm hơn ở dòng {1}. Đối chiếu với văn bản.",
            "The value “{0}” is easier than that of the earlier milestone in row {1}. Compare with the document."),
    CONFIDENCE_UNKNOWN(
            "Không rõ độ tin cậy “{0}”. Ghi một trong: {1}.", "The confidence “{0}” is not known. Known are: {1}."),
    /** A remark: the plan is taken. */
    TOLERANCE_MISSING(
            "“{0}” chưa ghi sai số cho phép: đã nhận, nhưng mốc này sẽ không đánh giá được đạt hay chưa. Nếu văn bản có"
                    + " nêu, ghi như ~ 60±1.",
            "“{0}” records no tolerance: it is taken, but whether this milestone is met cannot be assessed. If the"
                    + " document gives one, write it as ~ 60±1."),
    NO_ROWS("Kế hoạch không có dòng chỉ tiêu nào.", "The plan has no row with a target.");

    private final Bilingual template;

    PlanRule(String vi, String en) {
        this.template = new Bilingual(vi, en);
    }

    Bilingual sentence(String found, String expected) {
        return new Bilingual(fill(template.vi(), found, expected), fill(template.en(), found, expected));
    }

    private static String fill(String text, String found, String expected) {
        return text.replace("{1}", expected).replace("{0}", found);
    }
}
