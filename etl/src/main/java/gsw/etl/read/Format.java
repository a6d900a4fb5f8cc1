package gsw.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What the first bytes of a file say it is; its name is not believed. */
public enum Format {
    EMPTY,
    TEXT,
    /** A ZIP package; an XLSX workbook is one. */
    ZIP,
    /** An OLE2 container: an old XLS workbook, or an XLSX workbook under a password. */
    OLE2,
    /** None of these. */
    BINARY;

    private static final int HEAD = 8192;
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE2_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** As the history of loads writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Format of(Path file) throws IOException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, ZIP_MARK)) {
            return ZIP;
        }
        if (startsWith(head, OLE2_MARK)) {
            return OLE2;
        }
        return holdsControlCharacters(head) ? BINARY : TEXT;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holdsControlCharacters(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--; // PX-Web leaves a NUL behind the text
        }
        for (int i = 0; i < end; i++) {
            if (Utf8.isControl(bytes[i])) {
                return true;
            }
        }
        return end == 0;
    }
}
