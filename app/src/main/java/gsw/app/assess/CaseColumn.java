package gsw.app.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of cases. */
enum CaseColumn {
    CASE(true),
    DIRECTION(true),
    OBSERVATIONS(true),
    TARGETS(false),
    LIMIT(false),
    METHODS(false),
    RESOLUTION(false),
    BASELINE(false),
    GROUP(false);

    private final boolean required;

    CaseColumn(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseColumn> ofTitle(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String titles() {
        return String.join(", ", Arrays.stream(values()).map(CaseColumn::title).toList());
    }

    static List<CaseColumn> requiredOnes() {
        return Arrays.stream(values()).filter(CaseColumn::isRequired).toList();
    }
}
