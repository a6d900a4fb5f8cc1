package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.LoadedSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every number that docs/design/explained-by-hand.md works out stands, in that order, in a line that the command prints. */
@ExtendWith(LoadedSamples.class)
class ExplainedByHandTest {

    private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?");

    @TestFactory
    Stream<DynamicTest> whatIsPrintedIsWhatWasWorkedOut(LoadedSamples.Warehouse warehouse) throws Exception {
        return printed().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    String[] words = command.getKey().substring("gsw ".length()).split(" ");
                    List<List<String>> out = warehouse
                            .cli()
                            .run(words)
                            .out()
                            .lines()
                            .map(ExplainedByHandTest::numbers)
                            .toList();
                    assertThat(command.getValue())
                            .allSatisfy(line -> assertThat(out)
                                    .as(line)
                                    .anyMatch(there -> Collections.indexOfSubList(there, numbers(line)) >= 0));
                }));
    }

    @Test
    void nothingIsSaidOfWhatIsNotThere(LoadedSamples.Warehouse warehouse) {
        for (String language : List.of("vi", "en")) {
            assertThat(warehouse
                            .cli()
                            .run("progress", "--explain", "--lang", language)
                            .out())
                    .doesNotContain("“”")
                    .doesNotContain("–:")
                    .doesNotContain("null");
        }
    }

    private static List<String> numbers(String line) {
        return NUMBER.matcher(line).results().map(MatchResult::group).toList();
    }

    /** The lines under each command of the page. */
    private static Map<String, List<String>> printed() throws Exception {
        var printed = new LinkedHashMap<String, List<String>>();
        boolean inside = false;
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "design", "explained-by-hand.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```text");
            } else if (inside && line.startsWith("gsw ")) {
                lines = printed.computeIfAbsent(line, command -> new ArrayList<>());
            } else if (inside) {
                lines.add(line);
            }
        }
        assertThat(printed).hasSizeGreaterThanOrEqualTo(3);
        return printed;
    }
}
