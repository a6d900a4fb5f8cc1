package gsw.reports.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that stays text when a file is opened in a spreadsheet, whatever a sender wrote into it. */
final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    /** What a sender printed for a number, or a dash for none, computes nothing. */
    private static final Pattern HARMLESS = Pattern.compile("[-+]|[-+]\\d[\\d.,\\s]*%?");

    private SpreadsheetText() {}

    static @Nullable String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        boolean formula = STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !HARMLESS.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
