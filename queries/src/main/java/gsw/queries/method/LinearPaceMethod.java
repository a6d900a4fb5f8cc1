package gsw.queries.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headline: the straight line from the baseline to each target (progress-methods, section 3). */
final class LinearPaceMethod implements ProgressMethod {

    @Override
    public String id() {
        return "linear-pace";
    }

    @Override
    public String version() {
        return LinearPace.VERSION;
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targets().stream()
                .flatMap(target -> results(given.asDistanceTo(target), given.told(target)).stream())
                .toList();
    }

    private static List<MethodResult> results(ProgressCase given, Target target) {
        Pace pace = pace(given, target);
        String category = pace.category() == null ? null : pace.category().code();
        int year = target.year();
        var results = new ArrayList<MethodResult>();
        results.add(result("pace-ratio", year, pace.ratio(), category, pace.reason()));
        results.add(result("gap-closed-percent", year, pace.gapClosedPercent(), category, pace.reason()));
        results.add(result("observed-per-year", year, pace.observedPerYear(), category, pace.reason()));
        results.add(result("needed-per-year", year, pace.neededPerYear(), category, Reason.NO_TIME_LEFT));
        if (pace.neededPerYear() != null
                && pace.observedPerYear() != null
                && pace.observedPerYear().signum() != 0) {
            BigDecimal acceleration = pace.neededPerYear().divide(pace.observedPerYear(), MathContext.DECIMAL128);
            results.add(result("acceleration", year, acceleration, category, null));
        }
        if (pace.ratio() == null && pace.observedPerYear() != null) {
            results.add(keepIt(given, target, pace.observedPerYear()));
        }
        return results;
    }

    static Pace pace(ProgressCase given, Target target) {
        return new LinearPace(
                        given.direction(),
                        given.targets(),
                        given.baseline().orElse(null),
                        given.latest().orElse(null))
                .towards(target);
    }

    /** Where the baseline stood at or beyond the target there is no way to share: it has to be kept (section 5). */
    private static MethodResult keepIt(ProgressCase given, Target target, BigDecimal observedPerYear) {
        boolean reached = given.latest().flatMap(target::holds).orElse(false);
        boolean goodWay = given.direction().sign() * observedPerYear.signum() >= 0;
        String symbol = WeatherMethod.Symbol.keepIt(reached, goodWay).name().toLowerCase(Locale.ROOT);
        return MethodResult.category("keep-it", target.year(), symbol);
    }

    /** With the reason where there is no value. */
    static MethodResult result(
            String measure, int year, @Nullable BigDecimal value, @Nullable String category, @Nullable Reason reason) {
        return new MethodResult(measure, year, value, category, value == null ? reason : null);
    }
}
