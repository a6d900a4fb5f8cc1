package gsw.queries.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Where the series will be at each deadline, and how likely it meets the target (progress-methods, section 6). */
final class ForecastMethod implements ProgressMethod {

    private static final int FEWEST_POINTS = 3;
    /** Up to here nobody asks how long the series is: the strategy ends there. */
    private static final int END_OF_STRATEGY = 2030;

    private final String id;
    private final Forecaster forecaster;

    private ForecastMethod(String id, Forecaster forecaster) {
        this.id = id;
        this.forecaster = forecaster;
    }

    static ForecastMethod line() {
        return new ForecastMethod("ols-forecast", Forecaster.LINE);
    }

    static ForecastMethod randomWalk() {
        return new ForecastMethod("rwd-forecast", Forecaster.RANDOM_WALK);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        if (given.values().size() < FEWEST_POINTS) {
            return given.targets().stream()
                    .map(target -> MethodResult.none("forecast", target.year(), Reason.TOO_FEW_POINTS))
                    .toList();
        }
        ForecastSeries series = ForecastSeries.of(given);
        return given.targets().stream()
                .flatMap(target -> results(series, target).stream())
                .toList();
    }

    private List<MethodResult> results(ForecastSeries series, Target target) {
        int year = target.year();
        int ahead = year - series.lastYear();
        if (ahead <= 0) {
            return List.of(MethodResult.none("forecast", year, Reason.NO_TIME_LEFT));
        }
        if (year > END_OF_STRATEGY && ahead > 2 * series.span()) {
            return List.of(MethodResult.none("forecast", year, Reason.HORIZON_TOO_LONG));
        }
        List<MethodResult> results = results(forecaster.forecast(series, year), target, series);
        return ahead <= series.span()
                ? results
                : results.stream()
                        .map(result -> result.with(Reason.BEYOND_SPAN))
                        .toList();
    }

    private static List<MethodResult> results(Forecast forecast, Target target, ForecastSeries series) {
        int year = target.year();
        var results = new ArrayList<MethodResult>();
        results.add(MethodResult.of("forecast", year, forecast.value()));
        results.add(MethodResult.of("lower-90", year, forecast.lower90()));
        results.add(MethodResult.of("upper-90", year, forecast.upper90()));
        OptionalDouble probability = forecast.probability(target);
        probability.ifPresent(chance -> results.add(MethodResult.of(
                "probability", year, chance, Likelihood.of(chance).code())));
        results.add(MethodResult.of(
                "points",
                year,
                series.points(),
                "grade_" + EvidenceGrade.ofPoints(series.points()).code()));
        results.add(MethodResult.category(
                "scale", year, series.scale().kind().name().toLowerCase(Locale.ROOT)));
        return results;
    }
}
