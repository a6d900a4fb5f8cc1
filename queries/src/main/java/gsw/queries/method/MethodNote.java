package gsw.queries.method;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What a reader must know of a method wherever it is shown.
 *
 * @param source where it comes from: [R] re-read in its source, [K] from general knowledge and not re-read
 * @param defects what is known to be wrong with it
 */
public record MethodNote(String name, String source, String defects) {

    /** @throws IllegalArgumentException if nobody has described the method */
    public static MethodNote of(ProgressMethod method, Language language) {
        Properties notes = read(language);
        return new MethodNote(
                text(notes, method, "name"), text(notes, method, "source"), text(notes, method, "defects"));
    }

    private static String text(Properties notes, ProgressMethod method, String part) {
        String text = notes.getProperty(method.id() + "." + part);
        if (text == null) {
            throw new IllegalArgumentException("The method " + method.id() + " has no " + part);
        }
        return text;
    }

    private static Properties read(Language language) {
        String file = "methods_" + language.code() + ".properties";
        try (InputStream bytes = MethodNote.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("Texts are missing from the program: " + file);
            }
            var notes = new Properties();
            notes.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
