package gsw.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gsw.app.Cli;
import gsw.queries.method.MethodResult;
import gsw.queries.method.Observation;
import gsw.queries.method.ProgressCase;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.queries.method.Target;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random figures of ten provinces and seven targets: what a release stores of them in the view progress, after files, log,
 * catalogue and choice of figures, is what the methods say of the bare series.
 */
class RandomFiguresTest {

    private static final int YEAR = 2024;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final List<String> AREAS = List.of(
            "VN63_02", "VN63_04", "VN63_06", "VN63_08", "VN63_10", "VN63_11", "VN63_12", "VN63_17", "VN63_19",
            "VN63_20");

    /** What the resolution asks, with the range the figures are drawn from, in hundredths. */
    private static final List<Asked> TARGETS = List.of(
            share("NQ28-2.1", Direction.INCREASE, target(2025, ">=", 50), target(2030, "approx", 60), 2000, 8000),
            share("NQ28-2.2", Direction.DECREASE, target(2025, "<", 30), target(2030, "<", 25), 1500, 6000),
            share("NQ28-2.3", Direction.INCREASE, target(2025, ">=", 27), target(2030, ">=", 30), 1000, 4000),
            rate("NQ28-4.1", target(2025, "<=", 111), target(2030, "<=", 109), 10_300, 11_800),
            rate("NQ28-4.3", target(2025, "<=", 18), target(2030, "<", 18), 800, 6000),
            share("NQ28-5.3", Direction.INCREASE, target(2025, ">", 30), target(2030, ">=", 40), 1500, 6000),
            share("NQ28-6.1", Direction.INCREASE, target(2025, ">=", 60), target(2030, ">=", 80), 2000, 9500));

    /** Said by gsw assess and not stored with a verdict. */
    private static final Set<String> NOT_STORED = Set.of("age-years", "gap-closed-percent");

    private record Asked(
            String component,
            Direction direction,
            List<Target> targets,
            @Nullable BigDecimal limit,
            int from,
            int to) {}

    private record Key(
            String area,
            String component,
            String method,
            String measure,
            @Nullable Integer milestone) {}

    private record Answer(
            @Nullable BigDecimal value, @Nullable String category) {}

    @TempDir
    Path folder;

    @Test
    void aReleaseHoldsWhatTheMethodsSayOfTheBareSeries() throws Exception {
        var random = new Random(28);
        var said = new HashMap<Key, Answer>();
        var file = new StringBuilder("indicator,ref_area,time_period,obs_value,source,source_detail\n");
        for (String area : AREAS) {
            for (Asked asked : TARGETS) {
                List<Observation> series = randomSeries(random, asked);
                series.forEach(figure -> file.append("%s,%s,%d,%s,GOV_REPORT,random\n"
                        .formatted(asked.component(), area, figure.year(), figure.value())));
                said.putAll(answers(area, asked, series));
            }
        }

        Map<Key, Answer> stored = stored(file.toString());

        assertThat(said).hasSizeGreaterThan(6000);
        assertThat(said).allSatisfy((key, answer) -> {
            Answer there = stored.get(key);
            assertThat(there).as(key.toString()).isNotNull();
            assertThat(there.category()).as(key.toString()).isEqualTo(answer.category());
            assertSame(there.value(), answer.value(), key);
        });
    }

    private static Map<Key, Answer> answers(String area, Asked asked, List<Observation> series) {
        var given = new ProgressCase(
                asked.direction(),
                series,
                asked.targets(),
                2020,
                asked.limit(),
                HUNDREDTH,
                asked.limit() == null ? ProgressCase.Extent.OPEN : ProgressCase.Extent.SHARE);
        var answers = new HashMap<Key, Answer>();
        for (ProgressMethod method : ProgressMethods.all()) {
            for (MethodResult result : method.assess(given)) {
                if (!NOT_STORED.contains(result.measure())) {
                    var key =
                            new Key(area, asked.component(), method.id(), result.measure(), milestone(method, result));
                    answers.put(key, new Answer(result.value(), result.category()));
                }
            }
        }
        return answers;
    }

    /** The path is stored with the milestone it leads to next; other measures of no milestone with none. */
    private static @Nullable Integer milestone(ProgressMethod method, MethodResult result) {
        if (method.id().equals("milestone-path")) {
            return 2025;
        }
        return result.year() == YEAR ? null : Integer.valueOf(result.year());
    }

    private Map<Key, Answer> stored(String figures) throws Exception {
        var cli = new Cli(folder);
        Path file = Files.writeString(folder.resolve("random.csv"), figures);
        // The year of assessment is the one before that of the newest knowledge.
        assertThat(cli.run("load", file.toString(), "--known-from", "2025-05-20")
                        .isDone())
                .isTrue();
        String json = cli.run("sql", """
            select ref_area, component_id, method, measure, milestone_year, value, coalesce(category, verdict) as category
            from progress where year = 2024 and ref_area like 'VN63%' and method <> 'evidence'
            """, "--format", "json").out();
        var stored = new HashMap<Key, Answer>();
        for (JsonNode row : new ObjectMapper().readTree(json)) {
            JsonNode milestone = row.get("milestone_year");
            var key = new Key(
                    row.get("ref_area").asText(),
                    row.get("component_id").asText(),
                    row.get("method").asText(),
                    row.get("measure").asText(),
                    milestone.isNull() ? null : Integer.valueOf(milestone.intValue()));
            JsonNode value = row.get("value");
            JsonNode category = row.get("category");
            stored.put(
                    key,
                    new Answer(
                            value.isNull() ? null : new BigDecimal(value.asText()),
                            category.isNull() ? null : category.asText()));
        }
        return stored;
    }

    /** Twelve decimals are stored. */
    private static void assertSame(@Nullable BigDecimal stored, @Nullable BigDecimal said, Key key) {
        if (said == null || stored == null) {
            assertThat(stored).as(key.toString()).isEqualTo(said);
            return;
        }
        BigDecimal difference = stored.subtract(said).abs();
        assertThat(difference)
                .as(key.toString())
                .isLessThan(new BigDecimal("1e-9").multiply(said.abs().max(BigDecimal.ONE)));
    }

    private static List<Observation> randomSeries(Random random, Asked asked) {
        var series = new ArrayList<Observation>();
        for (int year = 2020; year <= YEAR; year++) {
            if (year == YEAR || random.nextInt(5) > 0) {
                series.add(Observation.of(year, BigDecimal.valueOf(random.nextInt(asked.from(), asked.to()), 2)));
            }
        }
        return series;
    }

    private static Asked share(String component, Direction direction, Target in2025, Target in2030, int from, int to) {
        return new Asked(component, direction, List.of(in2025, in2030), BigDecimal.valueOf(100), from, to);
    }

    private static Asked rate(String component, Target in2025, Target in2030, int from, int to) {
        return new Asked(component, Direction.DECREASE, List.of(in2025, in2030), null, from, to);
    }

    private static Target target(int year, String comparator, int value) {
        return Target.of(year, Comparator.ofCode(comparator), BigDecimal.valueOf(value));
    }
}
