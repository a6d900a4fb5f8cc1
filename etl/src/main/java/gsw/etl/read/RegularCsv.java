package gsw.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file whose every line is one row of as many cells as its first, in letters that are composed already. Any reader
 * of CSV reads such a file alike, and its rows and lines are counted alike, so the fastest may read it.
 *
 * @param rows lines below the first
 * @param isPadded whether some cell may begin or end with a space
 */
record RegularCsv(Path file, char delimiter, int columns, long rows, boolean isPadded) {

    private static final int BUFFER = 1 << 18;

    /** Longer lines are looked at cell by cell. */
    private static final int LONGEST_LINE = 1 << 20;

    /**
     * Looks through a file that is known to be UTF-8. Empty if it is not regular; then that says nothing against it.
     *
     * @param delimiter an ASCII character
     */
    static Optional<RegularCsv> of(Path file, char delimiter) throws IOException {
        var look = new Look((byte) delimiter);
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (!look.isRegular(buffer, read)) {
                    return Optional.empty();
                }
            }
        }
        return look.isRegularAtEnd()
                ? Optional.of(new RegularCsv(file, delimiter, look.columns, look.lines - 1, look.padded))
                : Optional.empty();
    }

    private enum At {
        CELL_START,
        CELL,
        QUOTED,
        AFTER_QUOTE,
        CARRIAGE_RETURN
    }

    /** How far the look has come. */
    private static final class Look {

        private final byte delimiter;
        private At at = At.CELL_START;
        private byte last = '\n';
        private int sequence;
        private long length;
        private int cells = 1;
        private int columns;
        private long lines;
        private long emptyLines;
        private boolean carriageReturns;
        private boolean padded;

        Look(byte delimiter) {
            this.delimiter = delimiter;
        }

        boolean isRegular(byte[] bytes, int count) {
            int place = 0;
            while (place < count) {
                if (at == At.CELL_START && startsPlainly(bytes[place])) {
                    at = At.CELL;
                }
                int end = at == At.CELL ? endOfPlainLetters(bytes, place, count, delimiter) : place;
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
            return length <= LONGEST_LINE;
        }

        private boolean startsPlainly(byte b) {
            return b > '"' && b != delimiter;
        }

        private boolean isRegularAlone(byte b) {
            length++;
            boolean regular = b < 0 ? isComposed(b & 0xFF) : isRegular(b);
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
                if (first >= 0xC2 && first <= 0xC9) {
                    place += 2;
                } else if (first == 0xE1 && isVietnamese(bytes[place + 1])) {
                    place += 3;
                } else {
                    return place;
                }
            }
            return place;
        }

        private static boolean isVietnamese(byte second) {
            return second == (byte) 0xBA || second == (byte) 0xBB;
        }

        private boolean isRegular(byte b) {
            return switch (at) {
                case CELL_START -> starts(b);
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
            return b != '"' && b != 0;
        }

        private boolean isQuoted(byte b) {
            if (b == '"') {
                at = At.AFTER_QUOTE;
            }
            padded |= b == ' ' && last == '"';
            padded |= b == '"' && last == ' ';
            return b != '\n' && b != '\r' && b != 0 && b != '\t' && b != '\f';
        }

        private boolean isAfterQuote(byte b) {
            if (b == '"') {
                at = At.QUOTED;
                return true;
            }
            return (b == delimiter || b == '\n' || b == '\r') && continues(b);
        }

        private boolean endsCell() {
            padded |= last == ' ' || last == '\t' || last == '\f';
            cells++;
            at = At.CELL_START;
            return true;
        }

        private boolean startsLineEnd() {
            padded |= last == ' ' || last == '\t' || last == '\f';
            boolean first = lines == 0 && emptyLines == 0;
            carriageReturns |= first;
            at = At.CARRIAGE_RETURN;
            return carriageReturns;
        }

        private boolean endsLine() {
            padded |= last == ' ' || last == '\t' || last == '\f';
            boolean empty = length == (carriageReturns ? 2 : 1);
            if (empty) {
                emptyLines++;
            }
            boolean regular = empty ? lines > 0 : isRegularLine();
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
            return emptyLines == 0 && cells == columns && length <= LONGEST_LINE;
        }

        boolean isRegularAtEnd() {
            padded |= last == ' ' || last == '\t' || last == '\f';
            boolean ended = length == 0 || (at != At.QUOTED && at != At.CARRIAGE_RETURN && isRegularLine());
            return ended && lines > 0;
        }

        /**
         * Whether a byte of a longer sequence belongs to a letter that stands for itself: Latin, the Vietnamese letters,
         * punctuation (spaces of printers among it), currency and comparison signs. Marks that combine with a letter before
         * them do not.
         */
        private boolean isComposed(int b) {
            if (at == At.CELL_START) {
                at = At.CELL;
            }
            if (at == At.AFTER_QUOTE || at == At.CARRIAGE_RETURN) {
                return false;
            }
            if (b >= 0xC0) {
                sequence = b;
                return (b >= 0xC2 && b <= 0xC9)
                        || b == 0xE1
                        || b == 0xE2
                        || (b == 0xEF && lines == 0 && length == 1); // the byte order mark
            }
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
}
