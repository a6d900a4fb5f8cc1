package gsw.etl.read;

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
    static final int LONGEST_LINE = 1 << 20;

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
        List<Optional<RegularLines>> looks =
                Parallel.each(begins.length - 1, number -> lines(file, delimiter, begins[number], begins[number + 1]));
        if (looks.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<RegularLines> parts = looks.stream().flatMap(Optional::stream).toList();
        return RegularLines.fitTogether(parts)
                ? Optional.of(new RegularCsv(
                        delimiter,
                        parts.getFirst().columns(),
                        parts.stream().mapToLong(RegularLines::lines).sum() - 1,
                        parts.stream().anyMatch(RegularLines::padded),
                        texts(parts)))
                : Optional.empty();
    }

    private static List<List<String>> texts(List<RegularLines> parts) {
        return IntStream.range(0, parts.getFirst().columns())
                .mapToObj(column -> texts(parts, column))
                .toList();
    }

    private static List<String> texts(List<RegularLines> parts, int column) {
        List<CellTexts> ofParts = parts.stream()
                .flatMap(part -> part.texts().column(column).stream())
                .toList();
        if (ofParts.stream().anyMatch(CellTexts::areMany)) {
            return List.of();
        }
        List<String> ofAll =
                ofParts.stream().flatMap(CellTexts::texts).distinct().sorted().toList();
        return ofAll.size() > CellTexts.FEW ? List.of() : ofAll;
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

    private static Optional<RegularLines> lines(Path file, char delimiter, long begin, long end) throws IOException {
        RegularLines lines =
                begin == 0 ? RegularLines.fromStartOfFile(delimiter) : RegularLines.fromStartOfLine(delimiter);
        var buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel bytes = FileChannel.open(file)) {
            bytes.position(begin);
            for (long left = end - begin; left > 0; left -= buffer.position()) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                if (bytes.read(buffer) < 0) {
                    throw new EOFException(file.getFileName() + " became shorter while it was read");
                }
                if (!lines.isRegular(buffer.array(), buffer.position())) {
                    return Optional.empty();
                }
            }
        }
        return lines.isRegularAtEnd() ? Optional.of(lines) : Optional.empty();
    }
}
