package gsw.queries.method;

import gsw.queries.statistics.StraightLine;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * ESCAP's anticipated progress index: what a straight line that trusts recent years more leaves of the way by the deadline
 * (progress-methods, section 5). Cut points and the official weights come from general knowledge and were not re-read;
 * this project weighs a year t by (t - first + 1) / (last - first + 1) unless told otherwise.
 */
final class EscapApiMethod implements ProgressMethod {

    private static final double KEEP_PACE_UP_TO = 10;
    private static final double ACCELERATE_UP_TO = 100;

    private final Weights weights;

    /** How much a year counts. */
    interface Weights {
        /** @param first year of the series, @param last year of the series */
        IntToDoubleFunction between(int first, int last);

        Weights RISING = (first, last) -> year -> (year - first + 1.0) / (last - first + 1.0);
    }

    EscapApiMethod() {
        this(Weights.RISING);
    }

    EscapApiMethod(Weights weights) {
        this.weights = weights;
    }

    @Override
    public String id() {
        return "escap-api";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targets().stream()
                .flatMap(target -> results(given, target))
                .toList();
    }

    private Stream<MethodResult> results(ProgressCase given, Target target) {
        String measure = "anticipated-progress-index";
        int year = target.year();
        List<Observation> figures = given.values();
        Optional<Observation> first = given.baseline();
        if (figures.size() < 2 || first.isEmpty()) {
            return Stream.of(MethodResult.none(measure, year, Reason.ONE_POINT));
        }
        if (year <= figures.getLast().year()) {
            return Stream.of(MethodResult.none(measure, year, Reason.NO_TIME_LEFT));
        }
        double forecast = line(figures).at(year);
        MethodResult expected = MethodResult.of("forecast", year, forecast);
        if (target.isAssessable() && target.holds(BigDecimal.valueOf(forecast))) {
            return Stream.of(MethodResult.of(measure, year, 0, "keep_pace"), expected);
        }
        double aim = target.aim(given.direction()).doubleValue();
        double way = Math.abs(aim - ProgressCase.value(first.get()).doubleValue());
        if (way == 0) {
            return Stream.of(MethodResult.none(measure, year, Reason.BASELINE_AT_TARGET), expected);
        }
        double left = given.direction() == Direction.PARITY
                ? Math.abs(aim - forecast)
                : given.direction().sign() * (aim - forecast);
        double index = 100 * left / way;
        return Stream.of(MethodResult.of(measure, year, index, category(index)), expected);
    }

    private StraightLine line(List<Observation> figures) {
        IntToDoubleFunction weight =
                weights.between(figures.getFirst().year(), figures.getLast().year());
        return StraightLine.through(
                figures.stream().mapToDouble(Observation::year).toArray(),
                figures.stream()
                        .mapToDouble(figure -> ProgressCase.value(figure).doubleValue())
                        .toArray(),
                figures.stream()
                        .mapToDouble(figure -> weight.applyAsDouble(figure.year()))
                        .toArray());
    }

    private static String category(double index) {
        if (index <= KEEP_PACE_UP_TO) {
            return "keep_pace";
        }
        return index <= ACCELERATE_UP_TO ? "accelerate" : "reverse";
    }
}
