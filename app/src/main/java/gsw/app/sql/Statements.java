package gsw.app.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes lines and gives statements: each ends at a semicolon outside of quotes and comments. */
public final class Statements {

    // In order: what is opened and never closed here swallows the rest, and more lines are needed to close it.
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*(?:\\n|$)|/\\*.*?\\*/|'[^']*'|\"[^\"]*\"|(\\$\\w*\\$).*?\\1|(;)|(/\\*|'|\"|\\$\\w*\\$)|.",
            Pattern.DOTALL);

    private static final int END = 2;
    private static final int UNCLOSED = 3;

    private String pending = "";

    /** All statements of a text; the last needs no semicolon. */
    public static List<String> of(String text) {
        var statements = new Statements();
        var all = new ArrayList<>(statements.add(text));
        all.addAll(statements.rest());
        return all;
    }

    /** The statements that this line completes. */
    public List<String> add(String line) {
        String text = pending.isEmpty() ? line : pending + "\n" + line;
        var complete = new ArrayList<String>();
        int start = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find() && token.group(UNCLOSED) == null) {
            if (token.group(END) != null) {
                complete.add(text.substring(start, token.start()).strip());
                start = token.end();
            }
        }
        pending = text.substring(start).strip();
        complete.removeIf(String::isEmpty);
        return complete;
    }

    /** True if no statement has been begun. */
    public boolean isEmpty() {
        return pending.isEmpty();
    }

    /** What is left at the end: a statement without its semicolon. */
    public List<String> rest() {
        return pending.isEmpty() ? List.of() : List.of(pending);
    }
}
