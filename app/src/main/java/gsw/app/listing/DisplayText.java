package gsw.app.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a terminal shows it: how wide it is, where it may be broken, and without characters that steer a terminal. */
final class DisplayText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String JOINTS = "-_/.";

    private DisplayText() {}

    /** Columns it takes: combining marks none, East Asian characters two. */
    static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return in(c, 0x1100, 0x115F)
                || in(c, 0x2E80, 0xA4CF)
                || in(c, 0xAC00, 0xD7A3)
                || in(c, 0xF900, 0xFAFF)
                || in(c, 0xFE30, 0xFE6F)
                || in(c, 0xFF00, 0xFF60)
                || in(c, 0x1F300, 0x1FAFF)
                || in(c, 0x20000, 0x3FFFD);
    }

    private static boolean in(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }

    /** What a file says may hold anything; on a terminal a control character could do anything. */
    static String harmless(String text) {
        if (text.codePoints().noneMatch(DisplayText::steers)) {
            return text;
        }
        var harmless = new StringBuilder();
        text.codePoints().forEach(c -> harmless.appendCodePoint(c == '\t' ? ' ' : steers(c) ? '\uFFFD' : c));
        return harmless.toString();
    }

    private static boolean steers(int c) {
        boolean turnsDirection = in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
        return turnsDirection || (c != '\n' && Character.isISOControl(c));
    }

    /** The lines of a text, broken between words, and within a word only where it is longer than a line. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> lines.addAll(broken(line, width)));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static List<String> broken(String text, int width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : SPACES.split(text, -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > width) {
                int cut = cut(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** How many chars of a word fit, at least one character; up to a joint such as a hyphen if one is near the end. */
    private static int cut(String word, int width) {
        int end = word.offsetByCodePoints(0, 1);
        int joint = 0;
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
            end = word.offsetByCodePoints(end, 1);
            joint = JOINTS.indexOf(word.charAt(end - 1)) >= 0 ? end : joint;
        }
        return joint > end / 2 ? joint : end;
    }

    static int longestWord(String text) {
        int longest = 0;
        for (String word : SPACES.split(text, -1)) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - width(text)));
        return right ? space + text : text + space;
    }
}
