package gsw.reports.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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

    private static int escaped(String id, int start) {
        try {
            return Integer.parseInt(id, start, start + 2, 16);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("No key has the SDMX id '" + id + "'", e);
        }
    }
}
