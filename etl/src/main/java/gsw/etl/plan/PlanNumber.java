package gsw.etl.plan;

import gsw.etl.layout.NumberMarks;
import java.math.BigDecimal;
import java.util.Optional;

/** A number as Vietnamese offices write it, or as a workbook stores it. */
final class PlanNumber {

    private static final NumberMarks VIETNAMESE = new NumberMarks(",", ".");

    private PlanNumber() {}

    /** What a text can mean. */
    sealed interface Reading {
        record Number(BigDecimal value) implements Reading {}

        /** {@code 1.234} is 1234 in Vietnamese and 1.234 in a workbook: nobody knows. */
        record TwoWays(String vietnamese, String plain) implements Reading {}

        record None() implements Reading {}
    }

    static Reading of(String text) {
        Optional<String> vietnamese = VIETNAMESE.plain(text);
        Optional<String> plain = NumberMarks.PLAIN.plain(text);
        if (vietnamese.isPresent() && plain.isPresent() && !vietnamese.equals(plain)) {
            return new Reading.TwoWays(vietnamese.get(), plain.get().replace('.', ','));
        }
        return vietnamese
                .or(() -> plain)
                .<Reading>map(number -> new Reading.Number(new BigDecimal(number)))
                .orElseGet(Reading.None::new);
    }
}
