package gsw.queries.method;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * ESCAP's current status index: how much of the way is covered, on a scale that ends at 10 (progress-methods, section 5).
 * Read in the abstract, in UNECE's restatement and in code of UNICEF. May be negative: moved away.
 */
final class EscapCsiMethod implements ProgressMethod {

    static final BigDecimal WHOLE_WAY = BigDecimal.TEN;

    @Override
    public String id() {
        return "escap-csi";
    }

    @Override
    public List<MethodResult> assess(ProgressCase given) {
        return given.targets().stream().map(target -> index(given, target)).toList();
    }

    private static MethodResult index(ProgressCase given, Target target) {
        String measure = "current-status-index";
        int year = target.year();
        Optional<Observation> first = given.baseline();
        Optional<Observation> last = given.latest();
        if (first.isEmpty() || last.isEmpty()) {
            return MethodResult.none(measure, year, Reason.NO_DATA);
        }
        BigDecimal y0 = ProgressCase.value(first.get());
        BigDecimal y = ProgressCase.value(last.get());
        BigDecimal aim = target.aim(given.direction());
        if (target.isAssessable() && target.holds(y)) {
            return new MethodResult(measure, year, WHOLE_WAY, "attained", null);
        }
        if (aim.compareTo(y0) == 0) {
            return MethodResult.none(measure, year, Reason.BASELINE_AT_TARGET);
        }
        BigDecimal index = WHOLE_WAY
                .multiply(covered(given.direction(), y0, y, aim))
                .divide(aim.subtract(y0).abs(), MathContext.DECIMAL128);
        return new MethodResult(measure, year, index, index.signum() < 0 ? "moved_away" : "on_the_way", null);
    }

    private static BigDecimal covered(Direction direction, BigDecimal y0, BigDecimal y, BigDecimal aim) {
        return direction == Direction.PARITY
                ? aim.subtract(y0).abs().subtract(aim.subtract(y).abs())
                : y.subtract(y0).multiply(BigDecimal.valueOf(direction.sign()));
    }
}
