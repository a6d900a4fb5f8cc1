package gsw.etl.layout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How a layout writes numbers. {@code 606.840} is 606 840 in one file and 606.84 in another: the layout says which.
 *
 * @param decimal mark before the decimals
 * @param grouping mark between thousands, empty for none
 */
public record NumberMarks(String decimal, String grouping) {

    /** {@code 1234.5}, as machines write. */
    public static final NumberMarks PLAIN = new NumberMarks(".", "");

    /** Every cell is matched, and layouts write numbers in few ways: each way is compiled once. */
    private static final Map<NumberMarks, Pattern> PATTERNS = new ConcurrentHashMap<>();

    /** The number as machines write it; empty if the text is not a number by these marks. */
    public Optional<String> plain(String text) {
        if (!PATTERNS.computeIfAbsent(this, NumberMarks::pattern).matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.replace(grouping, "").replace(decimal, "."));
    }

    private Pattern pattern() {
        String point = Pattern.quote(decimal);
        String whole = grouping.isEmpty() ? "\\d+" : "(?:\\d{1,3}(?:" + Pattern.quote(grouping) + "\\d{3})+|\\d+)";
        return Pattern.compile("[+-]?" + whole + "(?:" + point + "\\d+)?");
    }
}
