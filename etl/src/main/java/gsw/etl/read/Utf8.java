package gsw.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is UTF-8 from its first byte to its last. */
final class Utf8 {

    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** Where the first bytes stand that are not UTF-8. */
    record BadBytes(long line, String hex) {}

    /** Empty if every byte is part of a well-formed character. */
    static Optional<BadBytes> firstBadBytes(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                line += lineEnds(characters);
                if (result.isError()) {
                    return Optional.of(new BadBytes(line, hex(bytes, result.length())));
                }
                bytes.compact();
            }
        }
        return Optional.empty();
    }

    private static long lineEnds(CharBuffer characters) {
        characters.flip();
        long count = characters.chars().filter(c -> c == '\n').count();
        characters.clear();
        return count;
    }

    private static String hex(ByteBuffer bytes, int length) {
        var hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append("%02X ".formatted(bytes.get(bytes.position() + i)));
        }
        return hex.toString().strip();
    }
}
