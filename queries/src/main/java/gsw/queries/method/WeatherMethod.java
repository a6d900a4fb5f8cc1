package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The weather symbols of the official German sustainability indicators (progress-methods, section 5): the mean of the last
 * five yearly changes carried on to the next due year.
 */
final class WeatherMethod implements ProgressMethod {

    private static final int MOST_POINTS = 6;
    private static final int FEWEST_POINTS = 4;

    /** From best to worst. */
    enum Symbol {
        SUN,
        SUN_CLOUD,
        CLOUD,
        STORM;

        static Symbol keepIt(boolean reached, boolean goodWay) {
            if (reached) {
                return goodWay ? SUN : SUN_CLOUD;
            }
            return goodWay ? CLOUD : STORM;
        }

        static Symbol byMiss(double missPercent) {
            if (missPercent < 5) {
                return SUN;
            }
            return missPercent <= 20 ? SUN_CLOUD : CLOUD;
        }

        static Symbol worse(Symbol one, Symbol other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One end of what is asked for: up to a value, or down to it. */
    private record Side(int sign, BigDecimal value) {
        boolean reached(BigDecimal figure) {
            return sign * figure.compareTo(value) >= 0;
        }
    }

    @Override
    public String id() {
        return "weather";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        Optional<Target> next = given.targets().stream()
                .filter(target -> target.year() >= given.lastYear())
                .findFirst()
                .or(() -> given.targets().stream().reduce((earlier, later) -> later));
        int year = next.map(Target::year).orElse(given.lastYear());
        List<Observation> run = run(given.values());
        if (run.size() < FEWEST_POINTS) {
            boolean few = given.values().size() < FEWEST_POINTS;
            return List.of(MethodResult.none("symbol", year, few ? Reason.TOO_FEW_POINTS : Reason.GAPS_IN_YEARS));
        }
        return next.map(target -> towards(given, target, run)).orElseGet(() -> directionOnly(given, run));
    }

    /** The last six consecutive years, or as many as there are. */
    private static List<Observation> run(List<Observation> values) {
        int from = values.size() - 1;
        while (from > 0
                && values.size() - from < MOST_POINTS
                && values.get(from - 1).year() == values.get(from).year() - 1) {
            from--;
        }
        return values.isEmpty() ? values : values.subList(from, values.size());
    }

    private static double change(List<Observation> run) {
        double first = ProgressCase.value(run.getFirst()).doubleValue();
        return (ProgressCase.value(run.getLast()).doubleValue() - first) / (run.size() - 1);
    }

    private static List<MethodResult> directionOnly(ProgressCase given, List<Observation> run) {
        int year = given.lastYear();
        if (given.direction() == Direction.PARITY) {
            return List.of(MethodResult.none("symbol", year, Reason.NOT_FOR_PARITY));
        }
        double change = change(run);
        boolean onAverage = given.direction().sign() * change > 0;
        boolean lately = given.direction().sign() * change(run.subList(run.size() - 2, run.size())) > 0;
        Symbol symbol = onAverage ? (lately ? Symbol.SUN : Symbol.SUN_CLOUD) : (lately ? Symbol.CLOUD : Symbol.STORM);
        return List.of(
                MethodResult.category("symbol", year, symbol.code()),
                MethodResult.of("mean-change-per-year", year, change));
    }

    private static List<MethodResult> towards(ProgressCase given, Target target, List<Observation> run) {
        int year = target.year();
        Optional<List<Side>> sides = sides(given.direction(), target);
        if (sides.isEmpty()) {
            return List.of(MethodResult.none("symbol", year, Reason.NOT_FOR_PARITY));
        }
        int ahead = year - run.getLast().year();
        boolean keep = target.term() instanceof Term.EveryYearFrom
                || given.values().stream()
                        .anyMatch(figure -> target.holds(figure).orElse(false));
        if (ahead <= 0 && !keep) {
            return List.of(MethodResult.none("symbol", year, Reason.NO_TIME_LEFT));
        }
        BigDecimal latest = ProgressCase.value(run.getLast());
        double change = change(run);
        double projected = latest.doubleValue() + change * ahead;
        Symbol symbol = sides.get().stream()
                .map(side -> keep
                        ? Symbol.keepIt(reached(given, target, side, latest), side.sign() * change >= 0)
                        : symbol(side, latest, change, projected))
                .reduce(Symbol.SUN, Symbol::worse);
        var results = new ArrayList<MethodResult>();
        results.add(MethodResult.category("symbol", year, symbol.code()));
        results.add(MethodResult.of("mean-change-per-year", year, change));
        results.add(MethodResult.of("projected", year, projected));
        if (!keep && sides.get().size() == 1) {
            results.add(MethodResult.of(
                    "miss-percent", year, miss(sides.get().getFirst(), latest, projected), symbol.code()));
        }
        return results;
    }

    private static boolean reached(ProgressCase given, Target target, Side side, BigDecimal latest) {
        return given.direction() == Direction.PARITY ? side.reached(latest) : target.holds(latest);
    }

    private static Symbol symbol(Side side, BigDecimal latest, double change, double projected) {
        if (side.reached(latest)) {
            return Symbol.keepIt(true, side.sign() * change >= 0);
        }
        return side.sign() * change <= 0 ? Symbol.STORM : Symbol.byMiss(miss(side, latest, projected));
    }

    private static double miss(Side side, BigDecimal latest, double projected) {
        double way = Math.abs(side.value().subtract(latest).doubleValue());
        return 100 * side.sign() * (side.value().doubleValue() - projected) / way;
    }

    /** Both ends of a band or of a parity with a tolerance; else the one that the direction tells. */
    private static Optional<List<Side>> sides(Direction direction, Target target) {
        if (direction != Direction.PARITY) {
            return Optional.of(List.of(new Side(direction.sign(), target.aim(direction))));
        }
        if (target.comparator() == Comparator.BAND && target.valueTo() != null) {
            return Optional.of(List.of(new Side(1, target.value()), new Side(-1, target.valueTo())));
        }
        return Optional.ofNullable(target.tolerance())
                .map(tolerance -> List.of(
                        new Side(1, target.value().subtract(tolerance)),
                        new Side(-1, target.value().add(tolerance))));
    }
}
