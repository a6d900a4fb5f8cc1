package gsw.app.load;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which form, as which format and in which letters a file was read: {@code canonical · csv · UTF-8}. */
record ReadAs(
        @Nullable String form,
        @Nullable String format,
        @Nullable String encoding) {

    private static final String NONE = "-";

    /** What is known of it; {@code -} for a file that nothing recognised. */
    String text() {
        String known = Stream.of(form, format, encoding)
                .filter(Objects::nonNull)
                .filter(part -> !part.equals(NONE))
                .collect(Collectors.joining(" · "));
        return known.isEmpty() ? NONE : known;
    }
}
