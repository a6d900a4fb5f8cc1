package gsw.app.assess;

import gsw.app.listing.Listing;
import gsw.app.text.Messages;
import gsw.queries.method.MethodResult;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.reports.text.Figures;
import gsw.reports.text.MethodWords;
import gsw.reports.text.Phrases;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One measure of one method for one case, or for a group of cases. */
public record AssessedRow(String name, ProgressMethod method, MethodResult result) {

    private static final int MOST_DECIMALS = 4;

    /** Case by case, method by method; then group by group. */
    public static List<AssessedRow> of(List<GivenCase> cases) {
        Map<String, List<GivenCase>> groups = cases.stream()
                .filter(given -> !given.group().isEmpty())
                .collect(Collectors.groupingBy(GivenCase::group, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        cases.stream().flatMap(AssessedRow::rows),
                        groups.entrySet().stream().flatMap(group -> rows(group.getKey(), group.getValue())))
                .toList();
    }

    private static Stream<AssessedRow> rows(GivenCase given) {
        return given.methods().stream()
                .flatMap(method -> method.assess(given.progress()).stream()
                        .map(result -> new AssessedRow(given.name(), method, result)));
    }

    /** By the methods that every case of the group asks for. */
    private static Stream<AssessedRow> rows(String group, List<GivenCase> cases) {
        return ProgressMethods.all().stream()
                .filter(method ->
                        cases.stream().allMatch(given -> given.methods().contains(method)))
                .flatMap(method ->
                        method
                                .together(cases.stream()
                                        .map(given -> method.assess(given.progress()))
                                        .toList())
                                .stream()
                                .map(result -> new AssessedRow(group, method, result)));
    }

    public static Listing<AssessedRow> listing(Messages messages) {
        var figures = new Figures(messages.language());
        var words = new MethodWords(Phrases.in(messages.language()));
        return new Listing<AssessedRow>()
                .words(messages.text("assess.case"), AssessedRow::name)
                .words(messages.text("assess.method"), row -> row.method().id())
                .words(
                        messages.text("assess.measure"),
                        row -> words.measure(row.result().measure()))
                .words(
                        messages.text("assess.year"),
                        row -> Integer.toString(row.result().year()))
                .figures(
                        messages.text("assess.value"), row -> shown(row.result().value(), figures))
                .words(
                        messages.text("assess.category"),
                        row -> words(row.result().category(), words))
                .words(messages.text("assess.reason"), row -> words(row.reason(), words))
                .code("case", AssessedRow::name)
                .code("method", row -> row.method().id())
                .code("measure", row -> row.result().measure())
                .code("year", row -> row.result().year())
                .code("value", row -> row.result().value())
                .code("category", row -> row.result().category())
                .code("reason", AssessedRow::reason);
    }

    private @Nullable String reason() {
        return result.reason() == null ? null : result.reason().code();
    }

    private static @Nullable String shown(@Nullable BigDecimal value, Figures figures) {
        if (value == null) {
            return null;
        }
        int decimals =
                Math.max(0, Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale()));
        return figures.fixed(value, decimals);
    }

    private static @Nullable String words(@Nullable String code, MethodWords words) {
        return code == null ? null : words.category(code);
    }
}
