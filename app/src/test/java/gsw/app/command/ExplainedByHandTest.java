package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import gsw.app.LoadedSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The explanations that docs/design/explained-by-hand.md works out by hand are those that the command prints. */
@ExtendWith(LoadedSamples.class)
class ExplainedByHandTest {

    @TestFactory
    Stream<DynamicTest> whatIsPrintedIsWhatWasWorkedOut(LoadedSamples.Warehouse warehouse) throws Exception {
        return printed().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    String[] words = command.getKey().substring("gsw ".length()).split(" ");
                    // A space that does not break is a space on the page.
                    String out = warehouse
                            .cli()
                            .run(words)
                            .out()
                            .replace('\u202f', ' ')
                            .replace('\u00a0', ' ');
                    assertThat(out).contains(command.getValue());
                }));
    }

    /** The lines under each command of the page, without what it leaves out. */
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
                lines.add(
                        line.endsWith("…")
                                ? line.substring(0, line.length() - 1).stripTrailing()
                                : line + "\n");
            }
        }
        assertThat(printed).hasSizeGreaterThanOrEqualTo(3);
        return printed;
    }
}
