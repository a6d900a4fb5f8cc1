package gsw.queries.progress;

import gsw.queries.method.MethodNote;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a method before its answers are quoted; its formula from {@code methods.properties} beside this class.
 *
 * @param thresholds where its classes begin; null where it has none
 * @param source where it comes from; {@code [K]} where that was not re-read
 */
public record MethodCard(
        String method,
        String version,
        Bilingual name,
        Bilingual formula,
        @Nullable String thresholds,
        String source,
        Bilingual defects) {

    private static final Properties TEXTS = texts();
    private static final List<MethodCard> ALL = cards();

    /** Every method of {@code mart_progress}, in the order it is shown. */
    public static List<MethodCard> all() {
        return ALL;
    }

    public static MethodCard of(String method) {
        return ALL.stream()
                .filter(card -> card.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no method " + method));
    }

    /** False where the rule is from general knowledge of the publication. */
    public boolean isSourceReread() {
        return !source.contains("[K]");
    }

    /** Fills {@code dim_method}. */
    public static void fill(Connection release) throws SQLException {
        try (var rows = new MartTable(release, "dim_method")) {
            for (MethodCard card : ALL) {
                rows.begin()
                        .text(card.method())
                        .text(card.version())
                        .text(card.name().vi())
                        .text(card.name().en())
                        .text(card.formula().en())
                        .text(card.thresholds())
                        .text(card.source())
                        .truth(card.isSourceReread())
                        .text(card.defects().vi())
                        .text(card.defects().en())
                        .end();
            }
        }
    }

    private static List<MethodCard> cards() {
        return Stream.concat(
                        ProgressMethods.all().stream().map(MethodCard::of),
                        Stream.of(own("evidence", Evidence.VERSION), own("people-gap", CountGap.VERSION)))
                .toList();
    }

    private static MethodCard of(ProgressMethod method) {
        MethodNote vi = MethodNote.of(method, Language.VI);
        MethodNote en = MethodNote.of(method, Language.EN);
        return new MethodCard(
                method.id(),
                method.version(),
                new Bilingual(vi.name(), en.name()),
                formula(method.id()),
                find(method.id(), "thresholds").orElse(null),
                en.source(),
                new Bilingual(vi.defects(), en.defects()));
    }

    /** What is no method of a series alone. */
    private static MethodCard own(String id, String version) {
        return new MethodCard(
                id,
                version,
                new Bilingual(text(id, "name.vi"), text(id, "name.en")),
                formula(id),
                find(id, "thresholds").orElse(null),
                text(id, "source"),
                new Bilingual(text(id, "defects.vi"), text(id, "defects.en")));
    }

    /** One of letters and signs alone is the same in both languages. */
    private static Bilingual formula(String method) {
        String formula = text(method, "formula");
        return new Bilingual(find(method, "formula.vi").orElse(formula), formula);
    }

    private static String text(String method, String key) {
        return find(method, key)
                .orElseThrow(() -> new IllegalStateException("methods.properties lacks " + method + "." + key));
    }

    private static Optional<String> find(String method, String key) {
        return Optional.ofNullable(TEXTS.getProperty(method + "." + key));
    }

    private static Properties texts() {
        try (InputStream file = MethodCard.class.getResourceAsStream("methods.properties")) {
            if (file == null) {
                throw new IllegalStateException("methods.properties is missing from the program");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read methods.properties", e);
        }
    }
}
