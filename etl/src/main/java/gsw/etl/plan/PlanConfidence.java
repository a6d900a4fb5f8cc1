package gsw.etl.plan;

import gsw.warehouse.catalogue.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How sure it is that a plan says what the file says: in the catalogue's words. */
enum PlanConfidence {
    SOURCE("theo văn bản", "source", "as published"),
    RECALL("chưa đối chiếu", "recall", "not checked"),
    UNCERTAIN("chưa chắc", "uncertain");

    private final List<String> words;

    PlanConfidence(String... words) {
        this.words = List.of(words);
    }

    /** As the catalogue writes it: {@code recall}. */
    String code() {
        return words.get(1);
    }

    static Optional<PlanConfidence> of(String text) {
        String key = NameKey.folded(text);
        return Arrays.stream(values())
                .filter(each -> each.words.stream()
                        .anyMatch(word -> NameKey.folded(word).equals(key)))
                .findFirst();
    }

    static String allWords() {
        return String.join(
                ", ", Arrays.stream(values()).map(each -> each.words.getFirst()).toList());
    }
}
