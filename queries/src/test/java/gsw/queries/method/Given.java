package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Figures, targets and cases as short as a sentence. */
final class Given {

    private Given() {}

    static Observation figure(int year, String value) {
        return Observation.of(year, new BigDecimal(value));
    }

    /** A series written as {@code 2021=31.0;2024=36.1}. */
    static List<Observation> series(String text) {
        return Arrays.stream(text.split(";"))
                .map(pair -> figure(Integer.parseInt(pair.substring(0, 4)), pair.substring(5)))
                .toList();
    }

    static Target milestone(int year, String comparator, String value) {
        return Target.of(year, Comparator.ofCode(comparator), new BigDecimal(value));
    }

    static ProgressCase progress(Direction direction, String series, Target... targets) {
        return new ProgressCase(direction, series(series), List.of(targets), null, null, null);
    }

    static MethodResult measure(String method, String measure, int year, ProgressCase given) {
        return ProgressMethods.find(method).orElseThrow().assess(given).stream()
                .filter(result -> result.measure().equals(measure) && result.year() == year)
                .findFirst()
                .orElseThrow();
    }

    static double value(String method, String measure, int year, ProgressCase given) {
        MethodResult result = measure(method, measure, year, given);
        if (result.value() == null) {
            throw new AssertionError("No value: " + result);
        }
        return result.value().doubleValue();
    }
}
