package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Observed against required growth, as Statistics Canada publishes it and the class ProgressMeasure of sdg-build (Open SDG
 * 2.4) computes it (progress-methods, section 4). Kept equal to the original, with its defects: the target counts as achieved
 * at equality whatever the comparator, and zero is replaced by 0.001.
 */
final class OpenSdgMethod implements ProgressMethod {

    static final List<String> CATEGORIES =
            List.of("substantial_progress", "moderate_progress", "limited_progress", "deterioration");

    private static final String ACHIEVED = "target_achieved";

    private static final CutPoints WITH_TARGET = CutPoints.of(CATEGORIES, 0.95, 0.60, 0);
    private static final CutPoints WITHOUT_TARGET = CutPoints.of(CATEGORIES, 0.015, 0.005, 0);
    private static final double ZERO = 0.001;
    private static final double LIMIT_EXPONENT = 4.44;

    private final String id;

    private OpenSdgMethod(String id) {
        this.id = id;
    }

    static OpenSdgMethod openSdg() {
        return new OpenSdgMethod("opensdg-cagr");
    }

    /** The same in every figure, under the name its publisher gives it. */
    static OpenSdgMethod statisticsCanada() {
        return new OpenSdgMethod("statcan-cagr");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targetsOrNone().stream()
                .flatMap(target -> results(given, target).stream())
                .toList();
    }

    private List<MethodResult> results(ProgressCase given, Optional<Target> target) {
        int year = target.map(Target::year).orElse(given.lastYear());
        String measure = target.isPresent() ? "growth-ratio" : "growth-per-year";
        Optional<Growth> found = Growth.of(given, target);
        if (found.isEmpty()) {
            return List.of(MethodResult.none(measure, year, Reason.ONE_POINT));
        }
        Growth growth = found.get();
        if (Double.isNaN(growth.y())) {
            return List.of(MethodResult.none(measure, year, Reason.NOT_FOR_PARITY));
        }
        return target.isPresent() ? withTarget(growth, year) : withoutTarget(growth, given, year);
    }

    private List<MethodResult> withTarget(Growth growth, int deadline) {
        double goal = growth.goal() == 0 ? ZERO : growth.goal();
        boolean achieved = growth.sign() * (growth.y() - goal) >= 0;
        double required = Math.abs(Growth.rate(base(growth), goal, deadline - growth.t0()));
        double ratio = required == 0 ? Double.NaN : value(growth) / required;
        String category = achieved ? ACHIEVED : WITH_TARGET.category(ratio);
        var results = new ArrayList<MethodResult>();
        results.add(
                achieved
                        ? achieved(deadline, ratio, category)
                        : MethodResult.of("growth-ratio", deadline, ratio, category));
        if (achieved || Double.isFinite(ratio)) {
            results.add(MethodResult.of("score", deadline, achieved ? 5 : scoreWithTarget(ratio), category));
        }
        if (Double.isFinite(value(growth))) {
            results.add(MethodResult.of("observed-growth-per-year", deadline, observed(growth)));
        }
        if (Double.isFinite(required)) {
            double rate = Growth.rate(base(growth), goal, deadline - growth.t0());
            results.add(MethodResult.of("required-growth-per-year", deadline, rate));
        }
        return results;
    }

    private static MethodResult achieved(int deadline, double ratio, String category) {
        BigDecimal value = Double.isFinite(ratio) ? BigDecimal.valueOf(ratio) : null;
        return new MethodResult("growth-ratio", deadline, value, category, null);
    }

    private List<MethodResult> withoutTarget(Growth growth, ProgressCase given, int year) {
        double value = value(growth);
        if (!Double.isFinite(value)) {
            return List.of(MethodResult.none("growth-per-year", year, Reason.GROWTH_UNDEFINED));
        }
        double factor = limitFactor(growth.y0(), given);
        String category = WITHOUT_TARGET.times(factor).category(value);
        var results = new ArrayList<MethodResult>();
        results.add(MethodResult.of("growth-per-year", year, value, category));
        results.add(MethodResult.of("score", year, scoreWithoutTarget(value, factor), category));
        if (given.limit() != null) {
            results.add(MethodResult.of("limit-factor", year, factor));
        }
        return results;
    }

    /** In the good direction positive, also for series below zero. */
    private static double value(Growth growth) {
        return (growth.y0() < 0 ? -1 : 1) * growth.sign() * observed(growth);
    }

    private static double observed(Growth growth) {
        return Growth.rate(base(growth), growth.y(), growth.t() - growth.t0());
    }

    private static double base(Growth growth) {
        return growth.y0() == 0 ? ZERO : growth.y0();
    }

    static double scoreWithTarget(double ratio) {
        return ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
    }

    static double scoreWithoutTarget(double value, double factor) {
        if (value < 0) {
            return Math.max(125 * value - 2.5, -5);
        }
        if (factor == 0) {
            return 5;
        }
        if (value >= 0.015 * factor) {
            return Math.min(500 * value / factor - 5, 5);
        }
        return value >= 0.005 * factor ? 250 * value / factor - 1.25 : 500 * value / factor - 2.5;
    }

    /** 1 far from the limit, 0 at it: nobody can grow for long towards a wall. A limit on the other side is no wall. */
    static double limitFactor(double base, ProgressCase given) {
        if (given.limit() == null || given.direction() == Direction.PARITY) {
            return 1;
        }
        double limit = given.limit().doubleValue();
        boolean ahead = given.direction().sign() * (limit - base) >= 0;
        double from = Math.abs(base);
        double wall = Math.abs(limit);
        if (!ahead || from >= 2 * wall) {
            return 1;
        }
        double nearness = from <= wall ? from / wall : (2 * wall - from) / wall;
        return 1 - Math.pow(nearness, LIMIT_EXPONENT);
    }

    /** Deadline by deadline; a series without a score leaves none for all of them. */
    @Override
    public List<MethodResult> together(List<List<MethodResult>> ofEach) {
        return ofEach.stream()
                .flatMap(List::stream)
                .map(MethodResult::year)
                .distinct()
                .sorted()
                .map(year -> together(ofEach, year))
                .toList();
    }

    private static MethodResult together(List<List<MethodResult>> ofEach, int year) {
        List<MethodResult> scores = ofEach.stream()
                .flatMap(List::stream)
                .filter(result -> result.year() == year && result.measure().equals("score") && result.value() != null)
                .toList();
        if (scores.size() < ofEach.size()) {
            return MethodResult.none("aggregate-score", year, Reason.COMPONENT_NOT_ASSESSABLE);
        }
        return aggregate(
                scores.stream()
                        .flatMap(score -> Stream.ofNullable(score.value()))
                        .map(BigDecimal::doubleValue)
                        .toList(),
                scores.stream().allMatch(score -> ACHIEVED.equals(score.category())),
                year);
    }

    /** Of several series: the mean of their scores, and "achieved" only if all are. */
    static MethodResult aggregate(List<Double> scores, boolean allAchieved, int year) {
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        String category =
                allAchieved ? ACHIEVED : CutPoints.of(CATEGORIES, 2.5, 0, -2.5).category(mean);
        return MethodResult.of("aggregate-score", year, mean, category);
    }
}
