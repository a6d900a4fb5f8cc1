package gsw.app.command;

import java.util.List;
import picocli.CommandLine.Parameters;

/** What is looked for: one or more words, with or without quotes around them. */
final class PatternParameter {

    @Parameters(paramLabel = "PATTERN", arity = "0..*", descriptionKey = "PATTERN")
    private List<String> words = List.of();

    boolean isEmpty() {
        return words.isEmpty();
    }

    String text() {
        return String.join(" ", words);
    }
}
