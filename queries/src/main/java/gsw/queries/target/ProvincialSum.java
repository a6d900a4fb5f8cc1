package gsw.queries.target;

/**
 * Whether what the provinces ask for adds up to what the country asks for. The targets are ratios, so a sum needs the
 * weight of each province; but where all own values lie on one side of the national one, no weights can change the answer.
 *
 * @param provinces how many there are
 * @param stricter how many ask for more than the country does
 * @param weaker how many ask for less
 * @param other how many own values cannot be compared: another comparator
 * @param own how many have a value of their own
 */
public record ProvincialSum(int provinces, int own, int stricter, int weaker, int other) {

    /** What can be said. */
    public enum Answer {
        /** No province asks for anything else than the country. */
        SAME,
        /** None asks for less and some for more: whatever the weights, the sum is beyond the national value. */
        BEYOND,
        /** Some ask for less and none for more: whatever the weights, the sum falls short of it. */
        SHORT,
        /** Some more, some less, or not comparable: the weights would decide, and plans do not state them. */
        CANNOT_BE_SAID
    }

    public Answer answer() {
        if (other > 0 || (stricter > 0 && weaker > 0)) {
            return Answer.CANNOT_BE_SAID;
        }
        if (stricter > 0) {
            return Answer.BEYOND;
        }
        return weaker > 0 ? Answer.SHORT : Answer.SAME;
    }
}
