package gsw.queries.progress;

import gsw.queries.method.Observation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a pace is counted from.
 *
 * @param figure null where the document that sets the target states its own starting level
 */
public record Baseline(int year, BigDecimal value, @Nullable DataPoint figure) {

    /** True where the plan says from which level it starts. */
    public boolean isStatedByPlan() {
        return figure == null;
    }

    Observation observation() {
        return figure == null ? Observation.of(year, value) : figure.observation();
    }
}
