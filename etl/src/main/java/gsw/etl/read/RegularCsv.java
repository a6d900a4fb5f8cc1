package gsw.etl.read;

import gsw.etl.layout.CanonicalColumn;
import gsw.warehouse.storage.Parallel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A CSV file in UTF-8 whose every line is one row of as many cells as its first, in letters that are composed already. Any
 * reader of CSV reads such a file alike, and its rows and lines are counted alike, so the fastest may read it.
 *
 * @param rows lines below the first
 * @param padded whether some cell may begin or end with a space
 * @param texts for each column the different texts of its cells below the first line, in their order; none where there are
 *     many
 */
public record RegularCsv(char delimiter, int columns, long rows, boolean padded, List<List<String>> texts) {

    /** Bytes from which on it pays to look whether a file is regular. */
    static final long LARGE = 4 << 20;

    private static final int BUFFER = 1 << 18;

    /** Longer lines are looked at cell by cell. */
    private static final int LONGEST_LINE = 1 << 20;

    /** Files of more columns are not of the layout that is read in one go. */
    private static final int MOST_COLUMNS = CanonicalColumn.values().length;

    /** Smaller parts are not worth a thread. */
    private static final long PART = 16 << 20;

    /**
     * Looks through a file, several parts at once. Empty if it is not regular; then that says nothing against it.
     *
     * @param delimiter an ASCII character
     */
    static Optional<RegularCsv> of(Path file, char delimiter) throws IOException {
        return of(file, delimiter, PART);
    }

    static Optional<RegularCsv> of(Path file, char delimiter, long part) throws IOException {
        long[] begins = begins(file, Parallel.parts(Files.size(file) / part));
        List<Optional<Look>> looks = Parallel.each(begins.length - 1, number -> {
            var look = new Look((byte) delimiter, number == 0 ? At.FILE_START : At.CELL_START);
            return look(file, begins[number], begins[number + 1], look);
        });
        if (looks.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Look> parts = looks.stream().flatMap(Optional::stream).toList();
        return Look.fitTogether(parts)
                ? Optional.of(new RegularCsv(
                        delimiter,
                        parts.getFirst().columns,
                        parts.stream().mapToLong(look -> look.lines).sum() - 1,
                        parts.stream().anyMatch(look -> look.padded),
                        texts(parts)))
                : Optional.empty();
    }

    private static List<List<String>> texts(List<Look> parts) {
        return IntStream.range(0, parts.getFirst().columns)
                .mapToObj(column -> texts(parts, column))
                .toList();
    }

    private static List<String> texts(List<Look> parts, int column) {
        List<CellTexts> ofParts = parts.stream()
                .filter(part -> column < part.texts.size())
                .map(part -> part.texts.get(column))
                .toList();
        return ofParts.stream().anyMatch(CellTexts::areMany)
                ? List.of()
                : ofParts.stream().flatMap(CellTexts::texts).distinct().sorted().toList();
    }

    /** Where parts of a file begin, each with a line, and where the last ends: a regular file has no line in a cell. */
    private static long[] begins(Path file, int parts) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            var begins = new ArrayList<Long>();
            begins.add(0L);
            for (int part = 1; part < parts; part++) {
                long begin = lineAfter(bytes, bytes.size() / parts * part);
                if (begin > begins.getLast() && begin < bytes.size()) {
                    begins.add(begin);
                }
            }
            begins.add(bytes.size());
            return begins.stream().mapToLong(Long::longValue).toArray();
        }
    }

    // With a line that holds something: empty ones are nothing at the end of a file.
    private static long lineAfter(FileChannel bytes, long place) throws IOException {
        var line = ByteBuffer.allocate(LONGEST_LINE);
        bytes.read(line, place);
        for (int i = 1; i < line.position(); i++) {
            if (line.get(i - 1) == '\n' && line.get(i) != '\n' && line.get(i) != '\r') {
                return place + i;
            }
        }
        return bytes.size();
    }

    private static Optional<Look> look(Path file, long begin, long end, Look look) throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel bytes = FileChannel.open(file)) {
            bytes.position(begin);
            for (long left = end - begin; left > 0; left -= buffer.position()) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                if (bytes.read(buffer) < 0) {
                    throw new EOFException(file.getFileName() + " became shorter while it was read");
                }
                if (!look.isRegular(buffer.array(), buffer.position())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(look).filter(Look::isRegularAtEnd);
    }

    private enum At {
        FILE_START,
        CELL_START,
        CELL,
        QUOTED,
        AFTER_QUOTE,
        CARRIAGE_RETURN
    }

    /** How far the look has come. */
    private static final class Look {

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

        private final List<CellTexts> texts = new ArrayList<>();
        private final byte[] cell = new byte[CellTexts.LONGEST + 2]; // and its quotation marks
        private boolean inHead;
        private boolean quoteInQuotes;
        private byte[] bytes = {};
        private int here;
        private int cellStart;
        private int cellLength;

        Look(byte delimiter, At at) {
            this.delimiter = delimiter;
            this.at = at;
            this.inHead = at == At.FILE_START;
        }

        /** Whether parts of a file, each of them regular, are one regular file. */
        static boolean fitTogether(List<Look> parts) {
            Look first = parts.getFirst();
            return parts.stream()
                            .allMatch(part ->
                                    part.columns == first.columns && part.carriageReturns == first.carriageReturns)
                    && parts.subList(0, parts.size() - 1).stream().allMatch(part -> part.emptyLines == 0);
        }

        boolean isRegular(byte[] piece, int count) {
            bytes = piece;
            cellStart = 0;
            if (!areRegular(count)) {
                return false;
            }
            keepRestOfCell(count);
            return length <= LONGEST_LINE;
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

        // A cell may go on in the next piece of the file.
        private void keepRestOfCell(int end) {
            int rest = Math.clamp(cell.length - cellLength, 0, end - cellStart);
            System.arraycopy(bytes, cellStart, cell, cellLength, rest);
            cellLength += end - cellStart;
        }

        /** Takes down the text of the cell that ends before here. */
        private void noteText() {
            if (!inHead && cells <= MOST_COLUMNS) {
                while (texts.size() < cells) {
                    texts.add(new CellTexts());
                }
                noteText(texts.get(cells - 1));
            }
            cellStart = here + 1;
            cellLength = 0;
            quoteInQuotes = false;
        }

        private void noteText(CellTexts column) {
            int marks = at == At.AFTER_QUOTE ? 1 : 0;
            if (cellLength == 0) {
                column.add(bytes, cellStart + marks, here - marks);
            } else {
                keepRestOfCell(here);
                if (cellLength <= cell.length) {
                    column.add(cell, marks, cellLength - marks);
                }
            }
            if (quoteInQuotes || cellLength > cell.length) {
                column.giveUp();
            }
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
                quoteInQuotes = true;
                at = At.QUOTED;
                return true;
            }
            return (b == delimiter || b == '\n' || b == '\r') && continues(b);
        }

        private boolean endsCell() {
            noteText();
            padded |= last == ' ' || last == '\t' || last == '\f';
            cells++;
            at = At.CELL_START;
            return true;
        }

        private boolean startsLineEnd() {
            noteText();
            padded |= last == ' ' || last == '\t' || last == '\f';
            boolean first = lines == 0 && emptyLines == 0;
            carriageReturns |= first;
            at = At.CARRIAGE_RETURN;
            return carriageReturns;
        }

        private boolean endsLine() {
            if (carriageReturns) {
                cellStart = here + 1; // the text ended before the other sign
                cellLength = 0;
            } else {
                noteText();
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
            return emptyLines == 0 && cells == columns && length <= LONGEST_LINE;
        }

        boolean isRegularAtEnd() {
            if (length > 0) {
                here = 0;
                cellStart = 0;
                noteText();
            }
            padded |= last == ' ' || last == '\t' || last == '\f';
            boolean ended =
                    length == 0 || (toCome == 0 && at != At.QUOTED && at != At.CARRIAGE_RETURN && isRegularLine());
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
}
