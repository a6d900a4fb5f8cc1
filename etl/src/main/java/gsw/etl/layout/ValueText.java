package gsw.etl.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a value cell says: a number, or only that the figure lies above or below one. */
public sealed interface ValueText {

    /** @param number as machines write it */
    record Number(String number) implements ValueText {}

    /** The figure is this much or more. */
    record AtLeast(String number) implements ValueText {}

    /** The figure is this much or less. */
    record AtMost(String number) implements ValueText {}

    /** Words before a number that make it a bound; whether the number itself is included is not kept. */
    Pattern ABOVE = Pattern.compile(
            "(?iu)(?:>=?|≥|trên|hơn|từ|ít nhất|tối thiểu|above|over|more than|at least)\\s*([^\\s%]+)\\s*%?(?:\\s*trở"
                    + " lên)?");

    Pattern BELOW =
            Pattern.compile("(?iu)(?:<=?|≤|dưới|nhiều nhất|tối đa|below|under|less than|at most)\\s*([^\\s%]+)\\s*%?");

    /** Empty if the text is neither by these marks. */
    static Optional<ValueText> of(String text, NumberMarks marks) {
        String cell = text.strip();
        Optional<String> number = marks.plain(cell);
        if (number.isPresent()) {
            return number.map(Number::new);
        }
        Matcher above = ABOVE.matcher(cell);
        if (above.matches()) {
            return marks.plain(above.group(1)).map(AtLeast::new);
        }
        Matcher below = BELOW.matcher(cell);
        return below.matches() ? marks.plain(below.group(1)).map(AtMost::new) : Optional.empty();
    }
}
