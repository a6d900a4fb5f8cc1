package gsw.queries.method;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is the target met?
 *
 * @param reason null unless the verdict is {@link Verdict#NOT_ASSESSABLE} or {@link Verdict#NOT_DUE}
 * @param margin how far on the good side of the target value, in the unit of the component; negative when short of it
 * @param ageYears year of assessment minus the year of the observation
 * @param qualifiers what must be said beside the verdict
 */
public record Attainment(
        Verdict verdict,
        @Nullable Reason reason,
        @Nullable BigDecimal margin,
        @Nullable Integer ageYears,
        Set<Qualifier> qualifiers) {

    /** A verdict that needs no word beside it. */
    public Attainment(
            Verdict verdict, @Nullable Reason reason, @Nullable BigDecimal margin, @Nullable Integer ageYears) {
        this(verdict, reason, margin, ageYears, Set.of());
    }

    public static Attainment notAssessable(Reason reason, @Nullable Integer ageYears) {
        return new Attainment(Verdict.NOT_ASSESSABLE, reason, null, ageYears);
    }
}
