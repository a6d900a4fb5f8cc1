package gsw.queries.target;

import gsw.warehouse.model.Direction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the provinces ask for adds up to what the country asks for. The targets are ratios, so a sum needs the
 * weight of each province, the whole its ratio is taken of; but where all own values lie on one side of the national one, no
 * weights can change the answer.
 *
 * @param provinces how many there are
 * @param stricter how many ask for more than the country does
 * @param weaker how many ask for less
 * @param other how many own values cannot be compared: another comparator
 * @param own how many have a value of their own
 * @param weighed null where no weights are needed
 */
public record ProvincialSum(
        int provinces,
        int own,
        int stricter,
        int weaker,
        int other,
        @Nullable Weighed weighed) {

    /**
     * What the provinces ask for together, each by its whole: never the mean of their values.
     *
     * @param national what the country asks for
     * @param value null where the whole of a province is not known
     * @param known of how many provinces the whole is known
     */
    public record Weighed(
            Direction direction,
            BigDecimal national,
            @Nullable BigDecimal value,
            int known) {}

    /** What can be said. */
    public enum Answer {
        /** No province asks for anything else than the country. */
        SAME,
        /** None asks for less and some for more: whatever the weights, the sum is beyond the national value. */
        BEYOND,
        /** Some ask for less and none for more: whatever the weights, the sum falls short of it. */
        SHORT,
        /** Some more, some less: by the wholes of the provinces together at least what the country asks for. */
        WEIGHED_BEYOND,
        /** Some more, some less: by the wholes of the provinces together less than that. */
        WEIGHED_SHORT,
        /** Some more, some less, and the wholes are not all known; or the values cannot be compared. */
        CANNOT_BE_SAID
    }

    public Answer answer() {
        if (other > 0) {
            return Answer.CANNOT_BE_SAID;
        }
        if (stricter > 0 && weaker > 0) {
            return weighedAnswer();
        }
        if (stricter > 0) {
            return Answer.BEYOND;
        }
        return weaker > 0 ? Answer.SHORT : Answer.SAME;
    }

    private Answer weighedAnswer() {
        if (weighed == null || weighed.value() == null) {
            return Answer.CANNOT_BE_SAID;
        }
        int more = weighed.value().compareTo(weighed.national())
                * weighed.direction().sign();
        return more >= 0 ? Answer.WEIGHED_BEYOND : Answer.WEIGHED_SHORT;
    }
}
