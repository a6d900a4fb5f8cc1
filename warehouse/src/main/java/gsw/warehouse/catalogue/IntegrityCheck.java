package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A rule the catalogue keeps, read from a small file in {@code checks}.
 *
 * @param query returns the rows that break it, as {@code subject, detail}; the detail is {@code said(vi, en)}
 */
public record IntegrityCheck(String name, Severity severity, Bilingual why, Bilingual remedy, String query) {

    public enum Severity {
        /** The catalogue must not be used like this. */
        ERROR,
        /** Usable, but somebody should look. */
        WARNING
    }

    static IntegrityCheck parse(String yaml) {
        Map<?, ?> fields = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new IntegrityCheck(
                text(fields, "name"),
                Severity.valueOf(text(fields, "severity").toUpperCase(Locale.ROOT)),
                bilingual(fields, "why"),
                bilingual(fields, "remedy"),
                text(fields, "query"));
    }

    private static Bilingual bilingual(Map<?, ?> fields, String key) {
        Map<?, ?> texts = (Map<?, ?>) required(fields, key);
        return new Bilingual(text(texts, "vi"), text(texts, "en"));
    }

    private static String text(Map<?, ?> fields, String key) {
        return required(fields, key).toString().strip();
    }

    private static Object required(Map<?, ?> fields, String key) {
        return Optional.<Object>ofNullable(fields.get(key))
                .orElseThrow(() -> new IllegalArgumentException("A check lacks '%s': %s".formatted(key, fields)));
    }
}
