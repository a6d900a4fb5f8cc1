package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.app.LoadedSamples;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of the 20 targets in 2022 and 2023 against the 2025 milestone: what the Government's reports say of it as far as it
 * was found, its figure, and our verdict. The words and where they were read: docs/design/national-verdicts.md.
 */
@ExtendWith(LoadedSamples.class)
class NationalVerdictsTest {

    private static final Map<String, Set<String>> VERDICTS = Map.of(
            "met", Set.of("attained_early"),
            "not yet", Set.of("not_yet"),
            "not due", Set.of("not_due"),
            "no answer", Set.of("not_assessable"));

    private static final Map<Integer, JsonNode> ROWS = new HashMap<>();

    private static Cli cli;

    @BeforeAll
    static void bothYearsAreAsked(LoadedSamples.Warehouse warehouse) throws Exception {
        cli = warehouse.cli();
        for (int year : List.of(2022, 2023)) {
            String json = cli.run("progress", "--year", String.valueOf(year), "--format", "json")
                    .out();
            ROWS.put(year, new ObjectMapper().readTree(json));
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {4}, ours {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2022 | 1.1 | >=60  | -                | -        | no answer
        2022 | 2.1 | >=50  | -                | -        | no answer
        2022 | 2.2 | <30   | -                | -        | no answer
        2022 | 2.3 | >=27  | 28.2             | met      | met
        2022 | 3.1 | <=1.7 | 1.78             | expected | not yet
        2022 | 3.2 | -     | -                | -        | no answer
        2022 | 3.3 | >=100 | -                | -        | not due
        2022 | 3.4 | >=70  | -                | -        | no answer
        2022 | 4.1 | <=111 | 111.558954163344 | -        | not yet
        2022 | 4.2 | <=42  | 46               | -        | not yet
        2022 | 4.3 | <=18  | -                | -        | no answer
        2022 | 4.4 | >=40  | -                | -        | no answer
        2022 | 5.1 | -     | -                | -        | not due
        2022 | 5.2 | -     | -                | -        | no answer
        2022 | 5.3 | >30   | -                | -        | no answer
        2022 | 5.4a | >=50 | -                | -        | not due
        2022 | 5.4b | >=30 | -                | -        | no answer
        2022 | 6.1 | >=60  | -                | -        | no answer
        2022 | 6.2 | >=100 | -                | -        | not due
        2022 | 6.3 | >=100 | -                | -        | not due
        2022 | 6.4 | >=100 | -                | -        | no answer
        2023 | 1.1 | >=60  | -                | -        | no answer
        2023 | 2.1 | >=50  | 50.9             | met      | met
        2023 | 2.2 | <30   | 26.22            | met      | met
        2023 | 2.3 | >=27  | 28.2             | met      | met
        2023 | 3.1 | <=1.7 | 1.843428571429   | -        | not yet
        2023 | 3.2 | -     | -                | -        | no answer
        2023 | 3.3 | >=100 | 100              | met      | not due
        2023 | 3.4 | >=70  | -                | -        | no answer
        2023 | 4.1 | <=111 | 111.8            | far      | not yet
        2023 | 4.2 | <=42  | 46               | -        | not yet
        2023 | 4.3 | <=18  | -                | -        | no answer
        2023 | 4.4 | >=40  | -                | far      | no answer
        2023 | 5.1 | -     | -                | -        | not due
        2023 | 5.2 | -     | -                | met      | no answer
        2023 | 5.3 | >30   | -                | -        | no answer
        2023 | 5.4a | >=50 | -                | -        | not due
        2023 | 5.4b | >=30 | -                | -        | no answer
        2023 | 6.1 | >=60  | -                | -        | no answer
        2023 | 6.2 | >=100 | -                | -        | not due
        2023 | 6.3 | >=100 | -                | -        | not due
        2023 | 6.4 | >=100 | -                | -        | no answer
        """)
    void aTargetStandsAsItsFigureSaysAndNeverAgainstTheReport(
            int year, String target, String asked, String figure, String report, String ours) {
        List<JsonNode> rows = milestone2025(year, "NQ28-" + target);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(text(row, "verdict")).isIn(VERDICTS.get(ours)));
        if (figure != null) {
            JsonNode row = rows.getFirst();
            assertThat(row.get("obs_value")
                            .decimalValue()
                            .subtract(new BigDecimal(figure))
                            .abs())
                    .isLessThan(new BigDecimal("1e-11"));
            assertThat(text(row, "comparator")
                            + row.get("target_value").decimalValue().toPlainString())
                    .isEqualTo(asked);
            if (!ours.equals("not due")) {
                assertThat(ours.equals("met")).isEqualTo(holds(new BigDecimal(figure), asked));
            }
        }
        if ("met".equals(report)) {
            assertThat(ours).isNotEqualTo("not yet");
        } else if (report != null) {
            assertThat(ours).isNotEqualTo("met");
        }
    }

    @Test
    void whatTheReportOf2022ExpectedToBeMetWasOnTrackThenAndIsBehindAYearLater() {
        assertThat(text(milestone2025(2022, "NQ28-3.1").getFirst(), "pace_category"))
                .isEqualTo("on_track");
        assertThat(text(milestone2025(2023, "NQ28-3.1").getFirst(), "pace_category"))
                .isEqualTo("behind");
    }

    @Test
    void theCountsOfThe20TargetsAreThoseOfTheTable() {
        assertThat(cli.run("progress", "--year", "2022", "--lang", "en").out())
                .contains("\n"
                        + "Milestone 2025: 1 met or exceeded · 0 partly met · 3 not met · 4 not due yet · 12 not"
                        + " assessable (of 20 targets)\n");
        assertThat(cli.run("progress", "--year", "2023", "--lang", "en").out())
                .contains("\n"
                        + "Milestone 2025: 3 met or exceeded · 0 partly met · 3 not met · 4 not due yet · 10 not"
                        + " assessable (of 20 targets)\n");
    }

    @Test
    void allTwentyTargetsAreJudgedInBothYears() {
        for (int year : List.of(2022, 2023)) {
            var targets = new HashSet<String>();
            ROWS.get(year).forEach(row -> targets.add(text(row, "target_id")));
            assertThat(targets).hasSize(20);
        }
    }

    private static List<JsonNode> milestone2025(int year, String target) {
        return StreamSupport.stream(ROWS.get(year).spliterator(), false)
                .filter(row -> row.get("milestone_year").intValue() == 2025)
                .filter(row -> List.of(text(row, "target_id"), text(row, "component_id"))
                        .contains(target))
                .toList();
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).asText();
    }

    private static boolean holds(BigDecimal figure, String asked) {
        String comparator = asked.replaceAll("[\\d.]", "");
        int order = figure.compareTo(new BigDecimal(asked.substring(comparator.length())));
        return switch (comparator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> throw new IllegalArgumentException(asked);
        };
    }
}
