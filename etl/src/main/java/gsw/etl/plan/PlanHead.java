package gsw.etl.plan;

import gsw.warehouse.catalogue.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said once about a plan, above its rows: a label and, right of it, a text. */
enum PlanHead {
    DOCUMENT_NO("Số văn bản", "Document no.", "số, ký hiệu", "số ký hiệu", "document no", "document number"),
    DOCUMENT_DATE("Ngày ban hành", "Document date", "ngày văn bản"),
    TITLE("Trích yếu", "Title", "tên văn bản", "tên kế hoạch"),
    ISSUER("Cơ quan ban hành", "Issuer"),
    AREA("Địa phương", "Locality", "địa bàn", "area"),
    VALID_FROM("Hiệu lực từ", "Valid from"),
    VALID_TO("Hiệu lực đến", "Valid to"),
    EVIDENCE("Nguồn", "Source", "nơi đọc được"),
    /** How sure it is that the plan says so; need not be there: then as the document says. */
    CONFIDENCE("Độ tin cậy", "Confidence");

    /** For a plan seen quoted without its number. */
    private static final List<String> NOT_SEEN = List.of("chưa rõ", "không rõ", "not seen", "unknown");

    private final String vi;
    private final String en;
    private final List<String> others;

    PlanHead(String vi, String en, String... others) {
        this.vi = vi;
        this.en = en;
        this.others = List.of(others);
    }

    String vi() {
        return vi;
    }

    String label() {
        return vi + " / " + en;
    }

    static Optional<PlanHead> of(String label) {
        return Arrays.stream(values()).filter(head -> head.isCalled(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(head -> head.vi).collect(Collectors.joining(", "));
    }

    static boolean saysNotSeen(String text) {
        return NOT_SEEN.stream().anyMatch(word -> NameKey.folded(word).equals(NameKey.folded(text)));
    }

    private boolean isCalled(String label) {
        String key = NameKey.folded(label);
        return key.equals(NameKey.folded(vi))
                || key.equals(NameKey.folded(en))
                || others.stream().anyMatch(other -> key.equals(NameKey.folded(other)));
    }
}
