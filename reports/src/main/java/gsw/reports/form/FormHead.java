package gsw.reports.form;

/**
 * What the head of a form says beside whose it is and for which period.
 *
 * @param title in capitals
 * @param basis what stands behind "Ban hành theo"
 * @param due what stands behind "Ngày nhận báo cáo"
 * @param receiver what stands behind "Đơn vị nhận báo cáo"
 * @param place whose figures are asked for
 */
public record FormHead(String title, String basis, String due, String receiver, String place) {}
