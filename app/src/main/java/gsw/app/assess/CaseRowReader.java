package gsw.app.assess;

import gsw.queries.method.Observation;
import gsw.queries.method.ProgressCase;
import gsw.queries.method.ProgressMethod;
import gsw.queries.method.ProgressMethods;
import gsw.queries.method.Target;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a file of cases, cell by cell; what cannot be read is a fault and leaves a gap. */
final class CaseRowReader {

    private static final List<Direction> DIRECTIONS = List.of(Direction.INCREASE, Direction.DECREASE, Direction.PARITY);

    private final long line;
    private final Map<CaseColumn, String> cells;
    private final List<CaseFault> faults;

    CaseRowReader(long line, Map<CaseColumn, String> cells, List<CaseFault> faults) {
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    GivenCase read() {
        String name = cell(CaseColumn.CASE);
        if (name.isEmpty()) {
            fault(CaseColumn.CASE, "assess.no-case");
        }
        var progress = new ProgressCase(
                direction(), observations(), targets(), baseline(), number(CaseColumn.LIMIT), resolution());
        return new GivenCase(name, progress, methods(), cell(CaseColumn.GROUP));
    }

    private Direction direction() {
        String text = cell(CaseColumn.DIRECTION).toLowerCase(Locale.ROOT);
        return DIRECTIONS.stream()
                .filter(direction -> direction.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fault(CaseColumn.DIRECTION, "assess.bad-direction", cell(CaseColumn.DIRECTION));
                    return Direction.INCREASE;
                });
    }

    private List<Observation> observations() {
        List<Observation> figures = list(CaseColumn.OBSERVATIONS, "assess.bad-observation", ObservationSyntax::read);
        if (cell(CaseColumn.OBSERVATIONS).isEmpty()) {
            fault(CaseColumn.OBSERVATIONS, "assess.no-observation");
        }
        return withoutDoubles(CaseColumn.OBSERVATIONS, figures, Observation::year);
    }

    private List<Target> targets() {
        return withoutDoubles(
                CaseColumn.TARGETS, list(CaseColumn.TARGETS, "assess.bad-target", TargetSyntax::read), Target::year);
    }

    private List<ProgressMethod> methods() {
        List<ProgressMethod> asked = list(
                CaseColumn.METHODS, "assess.bad-method", text -> ProgressMethods.find(text.toLowerCase(Locale.ROOT)));
        return cell(CaseColumn.METHODS).isEmpty() ? ProgressMethods.all() : asked;
    }

    private <T> List<T> list(CaseColumn column, String faultKey, Function<String, Optional<T>> read) {
        var entries = new ArrayList<T>();
        for (String entry : entries(column)) {
            read.apply(entry).ifPresentOrElse(entries::add, () -> fault(column, faultKey, entry));
        }
        return entries;
    }

    /** Methods may be parted by spaces too; a comma would part cells. */
    private List<String> entries(CaseColumn column) {
        String between = column == CaseColumn.METHODS ? "[;,\\s]+" : ";";
        return Arrays.stream(cell(column).split(between))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private <T> List<T> withoutDoubles(CaseColumn column, List<T> entries, Function<T, Integer> year) {
        List<Integer> years = entries.stream().map(year).toList();
        Stream<Integer> doubles = years.stream().distinct().filter(one -> years.indexOf(one) != years.lastIndexOf(one));
        doubles.forEach(one -> fault(column, "assess.year-twice", one.toString()));
        return entries;
    }

    private @Nullable Integer baseline() {
        String text = cell(CaseColumn.BASELINE);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            fault(CaseColumn.BASELINE, "assess.bad-year", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable BigDecimal resolution() {
        BigDecimal resolution = number(CaseColumn.RESOLUTION);
        if (resolution != null && resolution.signum() <= 0) {
            fault(CaseColumn.RESOLUTION, "assess.bad-number", cell(CaseColumn.RESOLUTION));
        }
        return resolution;
    }

    private @Nullable BigDecimal number(CaseColumn column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(ObservationSyntax.NUMBER)) {
            fault(column, "assess.bad-number", text);
            return null;
        }
        return new BigDecimal(text);
    }

    private String cell(CaseColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void fault(CaseColumn column, String key, String... details) {
        faults.add(CaseFault.of(line, column.title(), key, details));
    }
}
