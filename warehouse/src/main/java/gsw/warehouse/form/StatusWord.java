package gsw.warehouse.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the drop-down of a form offers as the status of a figure. */
public enum StatusWord {
    FINAL("chính thức", "A"),
    PROVISIONAL("sơ bộ", "P"),
    ESTIMATE("ước tính", "E"),
    MISSING("không có", "M");

    private final String word;
    private final String code;

    StatusWord(String word, String code) {
        this.word = word;
        this.code = code;
    }

    /** Code of OBS_STATUS. */
    public String code() {
        return code;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(status -> status.word).toList();
    }

    public static Optional<StatusWord> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
