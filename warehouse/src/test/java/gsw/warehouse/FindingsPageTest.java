package gsw.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of findings explains every check a file goes through, in the words of the catalogue. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "findings.md");

    private static String page;
    private static List<NamedCsvRecord> rules;

    @BeforeAll
    static void readThePageAndTheRules() throws IOException {
        page = Files.readString(PAGE);
        try (InputStream csv = FindingsPageTest.class.getResourceAsStream("catalogue/rules.csv");
                var records = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(csv), StandardCharsets.UTF_8))) {
            rules = records.stream().toList();
        }
    }

    @Test
    void everyRuleHasAnEntryWithItsSeverityAndNothingElseHasOne() {
        List<String> entries =
                page.lines().filter(line -> line.startsWith("### ")).toList();
        List<String> expected = rules.stream()
                .map(rule -> "### `%s` · %s".formatted(rule.getField("rule_code"), rule.getField("severity")))
                .toList();
        assertThat(entries).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everySentenceStandsThereInBothLanguages() {
        assertThat(rules)
                .allSatisfy(rule -> assertThat(page)
                        .contains(
                                "> " + rule.getField("message_vi") + "<br>\n> " + rule.getField("message_en") + "\n"));
    }
}
