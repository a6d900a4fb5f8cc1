package gsw.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsw.queries.method.MethodResult;
import gsw.queries.method.Observation;
import gsw.queries.method.PaceCategory;
import gsw.queries.method.ProgressCase;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.queries.method.Reason;
import gsw.queries.method.Target;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import gsw.warehouse.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private final Phrases vi = Phrases.in(Language.VI);
    private final Phrases en = Phrases.in(Language.EN);

    @Test
    void bothLanguagesHaveTheSamePhrases() {
        assertThat(vi.keys()).containsExactlyInAnyOrderElementsOf(en.keys());
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        for (String key : vi.keys()) {
            assertThat(placeholders(en.text(key))).as(key).isEqualTo(placeholders(vi.text(key)));
        }
    }

    @Test
    void noPhraseIsWrittenTwice() throws IOException {
        for (Language language : Language.values()) {
            assertThat(keysAsWritten(language)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPhraseOfAPageIsUsedInItsTemplate() throws IOException {
        String template = resource("/gsw/reports/html/progress.ftlh");
        assertThat(vi.keys())
                .filteredOn(key -> key.matches("(page|glance|column|legend|foot)\\..*"))
                .filteredOn(key -> !key.matches("glance\\.(no-data|parts-only)"))
                .allSatisfy(key ->
                        assertThat(template.contains('"' + key + '"')).as(key).isTrue());
    }

    @Test
    void vietnameseIsComposed() {
        for (String key : vi.keys()) {
            assertThat(Normalizer.isNormalized(vi.text(key), Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void governmentClassesAreCountedInTheirOwnWords() {
        assertThat(vi.text("class.MET")).isEqualTo("đạt và vượt");
        assertThat(vi.text("class.PARTLY")).isEqualTo("đạt một phần");
        assertThat(vi.text("class.NOT_MET")).isEqualTo("chưa đạt");
        assertThat(vi.text("class.NOT_ASSESSABLE")).isEqualTo("chưa đánh giá được");
    }

    @Test
    void theSyntheticBannerCanStandInAStyleSheet() {
        for (Language language : Language.values()) {
            Phrases phrases = Phrases.in(language);
            assertThat(phrases.text("synthetic.banner")).doesNotContainPattern("[\"'\\\\<>&]");
            assertThat(phrases.text("page.title") + phrases.text("page.release"))
                    .doesNotContainPattern("[\"'\\\\<>&]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerHasItsWords(Language language) {
        Set<String> keys = Phrases.in(language).keys();
        assertThat(keys).containsAll(named("verdict.", Verdict.values()));
        assertThat(keys).containsAll(named("reason.", Reason.values()));
        assertThat(keys).containsAll(named("count.", Reason.values()));
        assertThat(keys).containsAll(named("pace.", PaceCategory.values()));
        assertThat(keys).containsAll(named("target.", Comparator.values()));
        assertThat(keys).containsAll(named("detail.", Direction.values()));
    }

    /** Whatever a method answers on series of every kind. */
    @ParameterizedTest
    @EnumSource
    void everyMeasureAndClassOfAMethodHasItsWords(Language language) {
        Set<String> keys = Phrases.in(language).keys();
        assertThat(ProgressMethods.all())
                .flatMap(PhrasesTest::answers)
                .flatMap(PhrasesTest::keys)
                .filteredOn(key -> !keys.contains(key))
                .isEmpty();
    }

    private static List<String> keys(MethodResult result) {
        String measure = "measure." + result.measure();
        return result.category() == null ? List.of(measure) : List.of(measure, "class-word." + result.category());
    }

    private static List<MethodResult> answers(ProgressMethod method) {
        List<MethodResult> answers = new ArrayList<>();
        for (int step = -3; step <= 3; step++) {
            var series = new ArrayList<Observation>();
            for (int year = 2015; year <= 2024; year++) {
                series.add(Observation.of(year, BigDecimal.valueOf(40 + (long) step * (year - 2015))));
            }
            for (String aim : List.of("30", "45", "50", "70")) {
                var target = Target.of(2030, Comparator.AT_LEAST, new BigDecimal(aim));
                for (List<Target> targets : List.of(List.<Target>of(), List.of(target))) {
                    answers.addAll(method.assess(new ProgressCase(
                            Direction.INCREASE, series, targets, null, BigDecimal.valueOf(100), null)));
                }
            }
        }
        return answers;
    }

    @Test
    void aPhraseThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> vi.text("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no phrase 'no.such' in VI");
    }

    private static Set<String> placeholders(String phrase) {
        var found = new TreeSet<String>();
        Matcher matcher = PLACEHOLDER.matcher(phrase);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static Stream<String> keysAsWritten(Language language) throws IOException {
        return resource("/gsw/reports/text/phrases_" + language.code() + ".properties")
                .lines()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(" = ")));
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Phrases.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
