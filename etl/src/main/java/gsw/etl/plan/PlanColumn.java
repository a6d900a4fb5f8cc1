package gsw.etl.plan;

import gsw.warehouse.catalogue.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of the rows of a plan. */
enum PlanColumn {
    COMPONENT("Chỉ tiêu", "Component", "target"),
    MILESTONE_YEAR("Năm mốc", "Milestone year", "năm", "year"),
    COMPARATOR("So sánh", "Comparator", "dấu so sánh"),
    VALUE("Mức phải đạt", "Value", "giá trị", "mức"),
    BASELINE_YEAR("Năm gốc", "Baseline year"),
    BASELINE_VALUE("Giá trị gốc", "Baseline value", "xuất phát điểm"),
    AGENCY("Cơ quan chịu trách nhiệm", "Agency", "cơ quan chủ trì"),
    NOTE("Ghi chú", "Note");

    private static final List<PlanColumn> NEEDED = List.of(COMPONENT, MILESTONE_YEAR, VALUE);

    private final String vi;
    private final String en;
    private final List<String> others;

    PlanColumn(String vi, String en, String... others) {
        this.vi = vi;
        this.en = en;
        this.others = List.of(others);
    }

    static Optional<PlanColumn> of(String label) {
        String key = NameKey.folded(label);
        return Arrays.stream(values())
                .filter(column -> key.equals(NameKey.folded(column.vi))
                        || key.equals(NameKey.folded(column.en))
                        || column.others.stream().anyMatch(other -> key.equals(NameKey.folded(other))))
                .findFirst();
    }

    /** True for a row of heads: all that a row of a plan needs is named in it. */
    static boolean areIn(List<String> cells) {
        List<PlanColumn> named =
                cells.stream().flatMap(cell -> of(cell).stream()).toList();
        return named.containsAll(NEEDED);
    }

    /** All heads in order. */
    static List<String> heads() {
        return Arrays.stream(values()).map(column -> column.vi).toList();
    }

    static String labels() {
        return Arrays.stream(values()).map(column -> column.vi).collect(Collectors.joining(", "));
    }
}
