package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.Cli;
import gsw.app.Cli.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Cli cli = new Cli(Path.of("."));

    static Stream<Arguments> commandsInBothLanguages() {
        return Commands.names().stream()
                .flatMap(name -> LANGUAGES.stream().map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest(name = "gsw {0} --help --lang {1}")
    @MethodSource("commandsInBothLanguages")
    void everyCommandSaysWhatItDoesAndGivesAnExample(String name, String language) {
        Result help = cli.run(name, "--help", "--lang", language);
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("gsw " + name + " ");
        String examples = help.out().substring(help.out().indexOf(language.equals("vi") ? "Ví dụ:" : "Examples:"));
        assertThat(examples).contains("  gsw " + name);
    }

    @ParameterizedTest(name = "gsw {0} --help --lang {1}")
    @MethodSource("commandsInBothLanguages")
    void everyOptionIsExplainedAndEveryLineFits(String name, String language) {
        List<String> lines =
                cli.run(name, "--help", "--lang", language).out().lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= 100);
        for (int i = 0; i < lines.size(); i++) {
            boolean option = lines.get(i).matches("\\s+(-\\w, )?--\\S+");
            if (option) {
                assertThat(lines.get(i + 1)).as(lines.get(i)).startsWith("                  ");
            }
        }
    }

    @Test
    void theHelpOfTheProgramListsEveryCommandWithAWordOnIt() {
        for (String language : LANGUAGES) {
            Result help = cli.run("--help", "--lang", language);
            assertThat(help.exitCode()).isZero();
            for (String name : Commands.names()) {
                assertThat(help.out()).containsPattern("(?m)^  " + name + " +\\S+");
            }
        }
    }

    @Test
    void theExitCodesAreExplained() {
        assertThat(cli.run("--help", "--lang", "en").out())
                .contains("Exit codes: 0 done · 2 wrong usage · 3 files or rows refused");
    }

    @Test
    void theBareNameOfTheProgramIsAnsweredWithItsHelpAsAnError() {
        Result result = cli.run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Cách dùng: gsw COMMAND");
    }

    @Test
    void theVersionIsTold() {
        assertThat(cli.run("--version").out()).startsWith("gsw ");
    }
}
