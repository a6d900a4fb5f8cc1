package gsw.etl.read;

import java.util.List;

/**
 * A look through one part of a CSV file, byte by byte: whether it is regular as {@link RegularCsv} says, and what its cells
 * hold. It begins with a line; the first line of a file is its head.
 */
final class RegularLines {

    private enum At {
        FILE_START,
        CELL_START,
        CELL,
        QUOTED,
        AFTER_QUOTE,
        CARRIAGE_RETURN
    }

    private final byte delimiter;
    private At at;
    private byte last = '\n';
    private int sequence;
    private int toCome;
    private long length;
    private int cells = 1;
    private int columns;
    private long lines;
    private long emptyLines;
    private boolean carriageReturns;
    private boolean padded;

    private final RowTexts texts = new RowTexts();
    private boolean inHead;
    private byte[] bytes = {};
    private int here;

    private RegularLines(char delimiter, At at) {
        this.delimiter = (byte) delimiter;
        this.at = at;
        this.inHead = at == At.FILE_START;
    }

    static RegularLines fromStartOfFile(char delimiter) {
        return new RegularLines(delimiter, At.FILE_START);
    }

    static RegularLines fromStartOfLine(char delimiter) {
        return new RegularLines(delimiter, At.CELL_START);
    }

    int columns() {
        return columns;
    }

    /** The first of a file included. */
    long lines() {
        return lines;
    }

    boolean padded() {
        return padded;
    }

    /** Of the cells below the first line of a file. */
    RowTexts texts() {
        return texts;
    }

    /** Whether parts of a file, each of them regular, are one regular file. */
    static boolean fitTogether(List<RegularLines> parts) {
        RegularLines first = parts.getFirst();
        return parts.stream()
                        .allMatch(
                                part -> part.columns == first.columns && part.carriageReturns == first.carriageReturns)
                && parts.subList(0, parts.size() - 1).stream().allMatch(part -> part.emptyLines == 0);
    }

    /** Whether the next piece goes on as it must. */
    boolean isRegular(byte[] piece, int count) {
        bytes = piece;
        texts.begin(piece);
        if (!areRegular(count)) {
            return false;
        }
        texts.keepRest(count);
        return length <= RegularCsv.LONGEST_LINE;
    }

    private boolean areRegular(int count) {
        int place = 0;
        while (place < count) {
            here = place;
            if (at == At.CELL_START && startsPlainly(bytes[place])) {
                at = At.CELL;
            }
            int end = at == At.CELL && toCome == 0 ? endOfPlainLetters(bytes, place, count, delimiter) : place;
            if (end > place) {
                length += end - place;
                last = bytes[end - 1];
                place = end;
            } else if (isRegularAlone(bytes[place])) {
                place++;
            } else {
                return false;
            }
        }
        return true;
    }

    private void endText() {
        if (!inHead) {
            texts.endCell(cells - 1, here, at == At.AFTER_QUOTE ? 1 : 0);
        }
        texts.startCell(here + 1);
    }

    private boolean startsPlainly(byte b) {
        return b > '"' && b != delimiter;
    }

    private boolean isRegularAlone(byte b) {
        length++;
        boolean regular = b < 0 ? isComposed(b & 0xFF) : toCome == 0 && isRegular(b);
        last = b;
        return regular;
    }

    /**
     * Where the letters end that a text mostly consists of: plain ASCII and the composed Vietnamese ones. What comes
     * there is another letter or no letter, and has to be looked at closely. Nothing but locals in here: every byte of
     * a large file passes through.
     */
    private static int endOfPlainLetters(byte[] bytes, int start, int count, byte delimiter) {
        int place = start;
        int lastWhole = count - 2;
        while (place < lastWhole) {
            int b = bytes[place];
            if (b > '"' || b == ' ') {
                if (b == delimiter) {
                    return place;
                }
                place++;
                continue;
            }
            int first = b & 0xFF;
            if (first >= 0xC2 && first <= 0xC9 && isContinuation(bytes[place + 1])) {
                place += 2;
            } else if (first == 0xE1 && isVietnamese(bytes[place + 1]) && isContinuation(bytes[place + 2])) {
                place += 3;
            } else {
                return place;
            }
        }
        return place;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean isVietnamese(byte second) {
        return second == (byte) 0xBA || second == (byte) 0xBB;
    }

    private boolean isRegular(byte b) {
        return switch (at) {
            case FILE_START, CELL_START -> starts(b);
            case CELL -> continues(b);
            case QUOTED -> isQuoted(b);
            case AFTER_QUOTE -> isAfterQuote(b);
            case CARRIAGE_RETURN -> b == '\n' && endsLine();
        };
    }

    private boolean starts(byte b) {
        if (b == '"') {
            at = At.QUOTED;
            return true;
        }
        at = At.CELL;
        padded |= b == ' ' || b == '\t' || b == '\f';
        return continues(b);
    }

    private boolean continues(byte b) {
        if (b == delimiter) {
            return endsCell();
        }
        if (b == '\n') {
            return !carriageReturns && endsLine();
        }
        if (b == '\r') {
            return startsLineEnd();
        }
        return b != '"' && (b >= ' ' || b == '\t' || b == '\f');
    }

    private boolean isQuoted(byte b) {
        if (b == '"') {
            at = At.AFTER_QUOTE;
        }
        padded |= b == ' ' && last == '"';
        padded |= b == '"' && last == ' ';
        return b >= ' ';
    }

    private boolean isAfterQuote(byte b) {
        if (b == '"') {
            texts.meetQuoteInQuotes();
            at = At.QUOTED;
            return true;
        }
        return (b == delimiter || b == '\n' || b == '\r') && continues(b);
    }

    private boolean endsCell() {
        endText();
        padded |= last == ' ' || last == '\t' || last == '\f';
        cells++;
        at = At.CELL_START;
        return true;
    }

    private boolean startsLineEnd() {
        endText();
        padded |= last == ' ' || last == '\t' || last == '\f';
        boolean first = lines == 0 && emptyLines == 0;
        carriageReturns |= first;
        at = At.CARRIAGE_RETURN;
        return carriageReturns;
    }

    private boolean endsLine() {
        if (carriageReturns) {
            texts.startCell(here + 1); // the last one ended before the other sign
        } else {
            endText();
        }
        padded |= last == ' ' || last == '\t' || last == '\f';
        boolean empty = length == (carriageReturns ? 2 : 1);
        if (empty) {
            emptyLines++;
        }
        boolean regular = empty ? lines > 0 : isRegularLine();
        inHead = false;
        at = At.CELL_START;
        cells = 1;
        length = 0;
        return regular;
    }

    // Empty lines are nothing at the end of a file; among rows they would move the numbers of the lines below.
    private boolean isRegularLine() {
        if (lines++ == 0) {
            columns = cells;
        }
        return emptyLines == 0 && cells == columns && length <= RegularCsv.LONGEST_LINE;
    }

    boolean isRegularAtEnd() {
        if (length > 0) {
            texts.begin(new byte[0]);
            here = 0;
            endText();
        }
        padded |= last == ' ' || last == '\t' || last == '\f';
        boolean ended = length == 0 || (toCome == 0 && at != At.QUOTED && at != At.CARRIAGE_RETURN && isRegularLine());
        return ended && lines > 0;
    }

    /**
     * Whether a byte of a longer sequence belongs to a letter that stands for itself: Latin, the Vietnamese letters,
     * punctuation (spaces of printers among it), currency and comparison signs. Marks that combine with a letter before
     * them do not.
     */
    private boolean isComposed(int b) {
        boolean isByteOrderMark = at == At.FILE_START && b == 0xEF;
        if (at == At.FILE_START || at == At.CELL_START) {
            at = At.CELL;
        }
        if (at == At.AFTER_QUOTE || at == At.CARRIAGE_RETURN || (toCome == 0) == (b < 0xC0)) {
            return false;
        }
        if (b >= 0xC0) {
            sequence = b;
            toCome = b < 0xE0 ? 1 : 2;
            return (b >= 0xC2 && b <= 0xC9) || b == 0xE1 || b == 0xE2 || isByteOrderMark;
        }
        toCome--;
        sequence = sequence << 8 | b;
        return switch (sequence) {
            case 0xE1BA, 0xE1BB, 0xE280, 0xE281, 0xE282, 0xE289, 0xEFBB, 0xEFBBBF -> true;
            default -> (sequence >> 16 == 0 && sequence >> 8 < 0xE0) || isComposedTriple();
        };
    }

    private boolean isComposedTriple() {
        if (sequence >> 16 == 0xE2) {
            padded |= sequence <= 0xE2808A || sequence == 0xE280A8 || sequence == 0xE280A9 || sequence == 0xE2819F;
            return sequence != 0xE28080 && sequence != 0xE28081;
        }
        return sequence >> 16 == 0xE1;
    }
}
