package gsw.reports.text;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Everything a document says in words, in one language: {@code phrases_vi.properties} and its English twin. */
public final class Phrases {

    private final Language language;
    private final Properties texts;

    private Phrases(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Phrases in(Language language) {
        String file = "phrases_" + language.code() + ".properties";
        try (InputStream bytes = Phrases.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("Phrases are missing from the program: " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return new Phrases(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public Language language() {
        return language;
    }

    /**
     * The phrase with {@code {0}}, {@code {1}} … filled in as they are given: numbers are formatted before.
     *
     * @throws IllegalArgumentException if there is no such phrase
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("There is no phrase '" + key + "' in " + language));
    }

    /** For words of code lists that a catalogue may extend: empty if the code has no phrase yet. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.getProperty(key)).map(phrase -> fill(phrase, arguments));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private static String fill(String phrase, Object... arguments) {
        String filled = phrase;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", arguments[i].toString());
        }
        return filled;
    }
}
