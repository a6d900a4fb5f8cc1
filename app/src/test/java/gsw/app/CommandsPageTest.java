package gsw.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gsw.app.command.Commands;
import gsw.app.command.Gsw;
import gsw.app.failure.ExitCode;
import gsw.app.terminal.Screen;
import gsw.app.terminal.Surroundings;
import gsw.warehouse.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page of commands knows every command, option and exit code of the program, and no other. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    /** Headings and the text below each. */
    private static Map<String, String> sections;

    private static CommandLine program;

    @BeforeAll
    static void readThePage() throws IOException {
        sections = sections(Files.readString(PAGE));
        var surroundings = new Surroundings(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                new BufferedReader(Reader.nullReader()),
                Path.of(""),
                Path.of(""),
                Map.of(),
                Locale.ROOT,
                Clock::systemUTC,
                Screen.NONE);
        var gsw = new Gsw(surroundings, Language.EN);
        program = new CommandLine(gsw);
        Commands.add(program, gsw, List.of());
    }

    @Test
    void everyCommandHasASectionAndNothingElseHasOne() {
        List<String> described = sections.keySet().stream()
                .filter(heading -> heading.startsWith("gsw "))
                .map(heading -> heading.substring("gsw ".length()))
                .toList();
        assertThat(described).containsExactlyElementsOf(Commands.names());
    }

    @TestFactory
    Stream<DynamicTest> everyOptionStandsInTheSectionOfItsCommand() {
        return program.getSubcommands().entrySet().stream()
                .map(command -> dynamicTest(
                        command.getKey(),
                        () -> assertThat(ownOptions(command.getValue()))
                                .allSatisfy(option -> assertThat(sections.get("gsw " + command.getKey()))
                                        .contains(option))));
    }

    @Test
    void theSharedOptionsStandInTheirSection() {
        List<String> shared = program.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        assertThat(sections.get("What all commands share")).contains(shared);
    }

    @Test
    void everyExitCodeIsExplained() {
        String table = sections.get("Exit codes — Mã kết thúc");
        for (ExitCode exit : ExitCode.values()) {
            assertThat(table).contains("| " + exit.code() + " |");
        }
    }

    private static List<String> ownOptions(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.inherited())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static Map<String, String> sections(String page) {
        var texts = new LinkedHashMap<String, List<String>>();
        var text = new ArrayList<String>();
        for (String line : page.lines().toList()) {
            if (line.startsWith("## ")) {
                text = new ArrayList<>();
                texts.put(line.substring("## ".length()), text);
            } else {
                text.add(line);
            }
        }
        var sections = new LinkedHashMap<String, String>();
        texts.forEach((heading, lines) -> sections.put(heading, String.join("\n", lines)));
        return sections;
    }
}
