package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether each target is met in the year of the latest figure, and by how much (progress-methods, section 2). */
final class AttainmentMethod implements ProgressMethod {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "attainment";
    }

    @Override
    public String version() {
        return TargetCheck.VERSION;
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targets().stream()
                .flatMap(target -> results(given, target).stream())
                .toList();
    }

    private static List<MethodResult> results(ProgressCase given, Target target) {
        var check = new TargetCheck(target, given.direction(), given.observations());
        Attainment attainment = check.in(given.lastYear());
        int year = target.year();
        @Nullable
        BigDecimal value =
                check.decisive(given.lastYear()).map(Observation::value).orElse(null);
        String verdict = attainment.verdict().code();
        var results = new ArrayList<MethodResult>();
        results.add(new MethodResult("value", year, value, verdict, attainment.reason()));
        if (value == null || attainment.verdict() == Verdict.NOT_ASSESSABLE) {
            return results;
        }
        results.add(new MethodResult("target", year, target.value(), verdict, attainment.reason()));
        if (attainment.margin() != null) {
            results.add(new MethodResult("margin", year, attainment.margin(), verdict, attainment.reason()));
            marginInPercentOfWay(given, target, attainment.margin()).ifPresent(results::add);
        }
        completion(given.direction(), target, value).ifPresent(results::add);
        gapClosed(given, target, value).ifPresent(results::add);
        if (attainment.ageYears() != null) {
            results.add(MethodResult.of("age-years", year, BigDecimal.valueOf(attainment.ageYears())));
        }
        attainment.qualifiers().stream()
                .map(qualifier -> MethodResult.category("qualifier", year, qualifier.code()))
                .forEach(results::add);
        return results;
    }

    private static Optional<MethodResult> marginInPercentOfWay(ProgressCase given, Target target, BigDecimal margin) {
        return way(given, target)
                .map(way -> MethodResult.of(
                        "margin-percent-of-way",
                        target.year(),
                        margin.multiply(HUNDRED).divide(way.abs(), MathContext.DECIMAL128)));
    }

    /** Ty le hoan thanh: a statement of level, not of progress; undefined where it would divide by zero. */
    private static Optional<MethodResult> completion(Direction direction, Target target, BigDecimal value) {
        BigDecimal aim = target.aim(direction);
        BigDecimal part = direction == Direction.DECREASE ? aim : value;
        BigDecimal whole = direction == Direction.DECREASE ? value : aim;
        if (direction == Direction.PARITY
                || whole.signum() == 0
                || Stream.of(part, whole).anyMatch(n -> n.signum() < 0)) {
            return Optional.empty();
        }
        return Optional.of(MethodResult.of(
                "completion-rate-percent",
                target.year(),
                part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128)));
    }

    private static Optional<MethodResult> gapClosed(ProgressCase given, Target target, BigDecimal value) {
        if (given.direction() == Direction.PARITY) {
            return Optional.empty();
        }
        return way(given, target)
                .flatMap(way -> given.baseline()
                        .map(first -> MethodResult.of(
                                "gap-closed-percent",
                                target.year(),
                                value.subtract(ProgressCase.value(first))
                                        .multiply(HUNDRED)
                                        .divide(way, MathContext.DECIMAL128))));
    }

    /** From the baseline to the target; empty if there is none to go. */
    private static Optional<BigDecimal> way(ProgressCase given, Target target) {
        return given.baseline()
                .map(first -> target.aim(given.direction()).subtract(ProgressCase.value(first)))
                .filter(way -> way.signum() != 0);
    }
}
