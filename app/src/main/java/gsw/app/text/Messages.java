package gsw.app.text;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** Everything the program says in one language: {@code messages_vi.properties} and its English twin. */
public final class Messages {

    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Messages in(Language language) {
        try (Reader file = open("messages", language)) {
            var texts = new Properties();
            texts.load(file);
            return new Messages(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the messages of the program", e);
        }
    }

    /** The texts of the help pages, by the keys picocli looks for. */
    public static ResourceBundle help(Language language) {
        try (Reader file = open("help", language)) {
            return new PropertyResourceBundle(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the help of the program", e);
        }
    }

    private static Reader open(String name, Language language) {
        String file = name + "_" + language.code() + ".properties";
        InputStream bytes = Messages.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException("Texts are missing from the program: " + file);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    public Language language() {
        return language;
    }

    /**
     * The text with {@code {0}}, {@code {1}} … filled in as they are given; numbers are formatted before.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("There is no message '" + key + "' in " + language));
    }

    /** For codes that a catalogue may extend: empty if the code has no words yet. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> fill(text, arguments));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private static String fill(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }
}
