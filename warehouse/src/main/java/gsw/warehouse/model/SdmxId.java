package gsw.warehouse.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Keys of the warehouse as SDMX ids, which know only {@code A-Z a-z 0-9 _ @ $ -}, and back again.
 *
 * <p>A colon becomes {@code $}; any other byte outside of letters, digits, {@code _} and {@code -} becomes {@code @} and
 * two hexadecimal digits: {@code QD05:province/T0104} is {@code QD05$province@2FT0104}.
 */
public final class SdmxId {

    private SdmxId() {}

    public static String of(String key) {
        var id = new StringBuilder(key.length() + 8);
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            append(id, b);
        }
        return id.toString();
    }

    private static void append(StringBuilder id, byte b) {
        if (b == ':') {
            id.append('$');
        } else if (isAllowed(b)) {
            id.append((char) b);
        } else {
            id.append("@%02X".formatted(b & 0xff));
        }
    }

    private static boolean isAllowed(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_' || b == '-';
    }

    /** @throws IllegalArgumentException if no key has this id */
    public static String key(String id) {
        var bytes = new ByteArrayOutputStream(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '@') {
                bytes.write(escaped(id, i + 1));
                i += 2;
            } else {
                bytes.write(c == '$' ? ':' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The key that has this id, if the text is an id at all and not a key already. */
    public static Optional<String> readKey(String text) {
        boolean isEncoded = text.indexOf('$') >= 0 || text.indexOf('@') >= 0;
        if (!isEncoded || !text.chars().allMatch(SdmxId::mayStandInId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(key(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean mayStandInId(int c) {
        return c < 128 && (c == '$' || c == '@' || isAllowed((byte) c));
    }

    private static int escaped(String id, int start) {
        try {
            return Integer.parseInt(id, start, start + 2, 16);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("No key has the SDMX id '" + id + "'", e);
        }
    }
}
