package gsw.warehouse.form;

import java.util.List;

/**
 * Which form this is.
 *
 * @param version of the layout, {@link AgencyForm#VERSION} for those written today
 * @param code what stands behind "Biểu số"
 * @param agency who fills it in
 * @param source code of the source its figures are recorded under
 * @param period the period it asks about, as {@code time_period}
 * @param catalogue version of the catalogue it was written with
 */
public record FormIdentity(String version, String code, String agency, String source, String period, String catalogue) {

    /** As the key sheet holds them, in this order. */
    public static final List<String> NAMES = List.of("version", "form", "agency", "source", "time_period", "catalogue");

    /** As the head of the sheet says whose form it is. */
    public String agencyLine() {
        return "Đơn vị báo cáo: " + agency;
    }

    /** As the head of the sheet says which period it asks about. */
    public String periodLine() {
        return "Năm " + period;
    }

    public List<String> texts() {
        return List.of(version, code, agency, source, period, catalogue);
    }

    /** @param texts as {@link #texts} */
    public static FormIdentity of(List<String> texts) {
        return new FormIdentity(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }
}
