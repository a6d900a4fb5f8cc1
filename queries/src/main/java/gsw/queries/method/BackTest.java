package gsw.queries.method;

import gsw.warehouse.model.Comparator;
import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would the methods have said, and what came? Holds out the last years of many series and scores each method by Brier
 * and by calibration (progress-methods, section 6). A method that only says yes or no stakes 1 or 0.
 *
 * <p>Each case asks whether the value of the last known year is improved by so many per cent within the years held out.
 */
public final class BackTest {

    private static final int DECILES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double ON_TRACK = 0.95;

    private final int points;
    private final int ahead;
    private final List<BigDecimal> improvements;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /**
     * @param points how many of the last figures before the cut a method sees
     * @param ahead years from the cut to the year that is asked about
     * @param improvements targets, in per cent better than the last value seen: 0, 5, 10
     */
    public BackTest(int points, int ahead, List<BigDecimal> improvements) {
        this.points = points;
        this.ahead = ahead;
        this.improvements = List.copyOf(improvements);
        methods().keySet().forEach(id -> tallies.put(id, new Tally()));
    }

    /**
     * @param cases how many were scored
     * @param brier mean squared distance of stake and outcome: 0 is perfect, 0.25 is what "50 %" always gets
     * @param deciles stakes from 0 to 0.1, from 0.1 to 0.2, …
     */
    public record Score(String method, int cases, double brier, List<Decile> deciles) {}

    /** @param stated mean stake, @param came share of the cases in which the target was met; NaN without cases */
    public record Decile(int cases, double stated, double came) {}

    private interface Stake {
        OptionalDouble on(ProgressCase seen, Target target);
    }

    private static Map<String, Stake> methods() {
        var methods = new LinkedHashMap<String, Stake>();
        methods.put("rwd-forecast", (seen, target) -> probability(Forecaster.RANDOM_WALK, seen, target));
        methods.put("ols-forecast", (seen, target) -> probability(Forecaster.LINE, seen, target));
        methods.put("linear-pace", (seen, target) -> yesOrNo("linear-pace", "pace-ratio", seen, target));
        methods.put("opensdg-cagr", (seen, target) -> yesOrNo("opensdg-cagr", "growth-ratio", seen, target));
        methods.put("always-half", (seen, target) -> OptionalDouble.of(0.5));
        return methods;
    }

    private static OptionalDouble probability(Forecaster forecaster, ProgressCase seen, Target target) {
        return forecaster.forecast(ForecastSeries.of(seen), target.year()).probability(target);
    }

    private static OptionalDouble yesOrNo(String method, String measure, ProgressCase seen, Target target) {
        return ProgressMethods.find(method).orElseThrow().assess(seen).stream()
                .filter(result -> result.measure().equals(measure) && result.year() == target.year())
                .map(MethodResult::value)
                .filter(value -> value != null)
                .mapToDouble(value -> value.doubleValue() >= ON_TRACK ? 1 : 0)
                .findFirst();
    }

    /** Takes a series with figures for the asked year and for as many years before the cut as are wanted. */
    public void add(Direction direction, List<Observation> series) {
        List<Observation> values =
                series.stream().filter(figure -> figure.value() != null).toList();
        for (int last = points - 1; last < values.size(); last++) {
            List<Observation> seen = values.subList(last - points + 1, last + 1);
            int asked = values.get(last).year() + ahead;
            Optional<Observation> outcome =
                    values.stream().filter(figure -> figure.year() == asked).findFirst();
            outcome.ifPresent(came -> score(direction, seen, came));
        }
    }

    private void score(Direction direction, List<Observation> seen, Observation came) {
        for (BigDecimal improvement : improvements) {
            Target target = target(direction, seen.getLast(), came.year(), improvement);
            var given = new ProgressCase(direction, seen, List.of(target), null, null, null);
            Map<String, Double> stakes = new LinkedHashMap<>();
            methods()
                    .forEach((id, stake) ->
                            stake.on(given, target).ifPresent(probability -> stakes.put(id, probability)));
            if (stakes.size() == tallies.size()) { // only cases that every method answers can be compared
                boolean met = target.holds(ProgressCase.value(came));
                stakes.forEach((id, stake) -> tally(id).add(stake, met));
            }
        }
    }

    private Tally tally(String id) {
        return tallies.computeIfAbsent(id, unseen -> new Tally());
    }

    private static Target target(Direction direction, Observation last, int year, BigDecimal improvement) {
        BigDecimal factor = BigDecimal.ONE.add(
                improvement.multiply(BigDecimal.valueOf(direction.sign())).divide(HUNDRED, MathContext.DECIMAL128));
        Comparator comparator = direction == Direction.DECREASE ? Comparator.AT_MOST : Comparator.AT_LEAST;
        return Target.of(year, comparator, ProgressCase.value(last).multiply(factor));
    }

    /** Method by method, best first. */
    public List<Score> scores() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().score(entry.getKey()))
                .sorted(java.util.Comparator.comparingDouble(Score::brier))
                .toList();
    }

    private static final class Tally {
        private final int[] cases = new int[DECILES];
        private final double[] stated = new double[DECILES];
        private final int[] met = new int[DECILES];
        private double squares;

        void add(double stake, boolean isMet) {
            int decile = Math.min(DECILES - 1, (int) (stake * DECILES));
            cases[decile]++;
            stated[decile] += stake;
            met[decile] += isMet ? 1 : 0;
            squares += Math.pow(stake - (isMet ? 1 : 0), 2);
        }

        Score score(String method) {
            int all = 0;
            var deciles = new ArrayList<Decile>();
            for (int i = 0; i < DECILES; i++) {
                all += cases[i];
                deciles.add(new Decile(
                        cases[i],
                        cases[i] == 0 ? Double.NaN : stated[i] / cases[i],
                        cases[i] == 0 ? Double.NaN : (double) met[i] / cases[i]));
            }
            return new Score(method, all, all == 0 ? Double.NaN : squares / all, deciles);
        }
    }
}
