package gsw.queries.progress;

import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Component;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A headline verdict that is another one than in a release before, for the same year of assessment.
 *
 * @param year of assessment
 */
public record TurnedVerdict(
        Component component,
        String refArea,
        Bilingual areaName,
        int year,
        int milestoneYear,
        Side before,
        Side now,
        Cause cause) {

    /** What turned it: the first of these that applies. */
    public enum Cause {
        /** Another version of the rule of attainment. */
        RULE,
        /** Another target, or another document that sets it. */
        TARGET,
        /** The figure that decided was withdrawn. */
        WITHDRAWAL,
        /** The same figures stand together on another map. */
        MAP,
        /** The figure that decides has another value. */
        REVISION,
        /** A figure decides that was not there. */
        NEW_FIGURE,
        /** None of these: what measures the component, the order of sources, a unit. */
        CATALOGUE;

        /** As the warehouse writes it: {@code new_figure}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cause ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What one of the releases said, and on what ground.
     *
     * @param reason where there was no verdict
     * @param value of the figure that decided; null without any, or where the source gave only a bound
     * @param asked null where a release of an older program did not store it
     * @param rule version of the rule of attainment
     */
    public record Side(
            Verdict verdict,
            @Nullable Reason reason,
            @Nullable BigDecimal value,
            @Nullable TimePeriod period,
            @Nullable Bilingual source,
            @Nullable Milestone asked,
            @Nullable String documentDate,
            @Nullable String rule) {}
}
