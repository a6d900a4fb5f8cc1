package gsw.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsw.warehouse.model.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

    private final Messages vietnamese = Messages.in(Language.VI);
    private final Messages english = Messages.in(Language.EN);

    @Test
    void everyMessageIsThereInBothLanguages() {
        assertThat(vietnamese.keys()).isEqualTo(english.keys());
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        for (String key : vietnamese.keys()) {
            assertThat(placeholders(vietnamese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
        }
    }

    @Test
    void everyHelpTextIsThereInBothLanguages() {
        assertThat(keys(Messages.help(Language.VI))).isEqualTo(keys(Messages.help(Language.EN)));
    }

    @Test
    void everyMessageTheProgramAsksForIsThere() throws IOException {
        Set<String> asked = keysInCode();
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(vietnamese.keys()).containsAll(asked);
    }

    @Test
    void numbersAndNamesAreFilledInAsTheyAre() {
        assertThat(english.text("load.published", "1,234", "it's {0}"))
                .isEqualTo("Published release 1,234 (load it's {0}).");
    }

    @Test
    void aMessageThatIsMissingIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> english.text("no.such.key")).hasMessage("There is no message 'no.such.key' in EN");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> keys(ResourceBundle bundle) {
        return bundle.keySet();
    }

    /** Texts in the code that begin like a message key. */
    private Set<String> keysInCode() throws IOException {
        Set<String> beginnings = vietnamese.keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY_IN_CODE
                        .matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> beginnings.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !isOfReports(key))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** The words of the report are in a file of their own. */
    private static boolean isOfReports(String key) {
        return key.startsWith("verdict.") || key.startsWith("glance.") || key.startsWith("synthetic.");
    }
}
