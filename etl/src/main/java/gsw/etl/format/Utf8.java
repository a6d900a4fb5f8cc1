package gsw.etl.format;

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

/** Whether a file is text in UTF-8 from its first byte to its last. */
public final class Utf8 {

    private static final int BUFFER = 1 << 16;

    private long line = 1;
    private char last = ' ';

    private Utf8() {}

    /**
     * Where the first bytes stand that are no text.
     *
     * @param ruleCode the rule they break
     */
    public record BadBytes(long line, String ruleCode, String hex) {

        /** A control byte belongs to no text, whatever its letters. */
        public boolean isControl() {
            return ruleCode.equals("FILE_CONTROL_CHARACTER");
        }
    }

    /** Empty if every byte is part of a character of a text. NULs at the end are passed over: PX-Web leaves one. */
    public static Optional<BadBytes> firstBadBytes(Path file) throws IOException {
        if (isPlain(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Utf8().firstBadBytes(bytes);
        }
    }

    /**
     * Whether a file consists of letters of one to three bytes and of what separates them, as nearly every text does. One
     * that does not may be text all the same: that has to be looked at character by character.
     */
    private static boolean isPlain(Path file) throws IOException {
        byte[] bytes = new byte[BUFFER];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes, 0, BUFFER); read >= 0; read = in.read(bytes, kept, BUFFER - kept)) {
                int count = kept + read;
                int place = 0;
                while (place < count - 2) {
                    int length = plainLength(bytes, place);
                    if (length == 0) {
                        return false;
                    }
                    place += length;
                }
                kept = count - place;
                System.arraycopy(bytes, place, bytes, 0, kept);
            }
        }
        for (int i = 0; i < kept; i++) {
            if (bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    // The first byte tells the length; 0xE0 and 0xED may begin what is no character, and 0xF0 begins rare ones.
    private static int plainLength(byte[] bytes, int place) {
        int b = bytes[place];
        if (b >= 0) {
            return isControl(b) ? 0 : 1;
        }
        int first = b & 0xFF;
        if (first >= 0xC2 && first < 0xE0) {
            return continues(bytes[place + 1]) ? 2 : 0;
        }
        boolean ofThree = first > 0xE0 && first < 0xF0 && first != 0xED;
        return ofThree && continues(bytes[place + 1]) && continues(bytes[place + 2]) ? 3 : 0;
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private Optional<BadBytes> firstBadBytes(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(bytes, characters, end);
            Optional<BadBytes> control = firstControl(characters.flip());
            if (control.isPresent()) {
                return control;
            }
            if (result.isError()) {
                return Optional.of(new BadBytes(line, "FILE_NOT_UTF8", hex(bytes, result.length())));
            }
            characters.clear();
            bytes.compact();
        }
        return Optional.empty();
    }

    private Optional<BadBytes> firstControl(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char c = characters.get();
            if (last == 0 && c != 0) {
                return Optional.of(control(last));
            }
            if (isControl(c) && c != 0) {
                return Optional.of(control(c));
            }
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
        return Optional.empty();
    }

    private BadBytes control(char c) {
        return new BadBytes(line, "FILE_CONTROL_CHARACTER", "%02X".formatted((int) c));
    }

    static boolean isControl(int c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static String hex(ByteBuffer bytes, int length) {
        var hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append("%02X ".formatted(bytes.get(bytes.position() + i)));
        }
        return hex.toString().strip();
    }
}
