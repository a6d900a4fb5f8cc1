package gsw.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is; its name is not believed. */
public enum Format {
    EMPTY,
    TEXT,
    /** A ZIP package; an XLSX workbook is one. */
    ZIP,
    /** An OLE2 container: an old XLS workbook, or an XLSX workbook under a password. */
    OLE2,
    JSON,
    /** XML or HTML; some systems call a page of theirs an XLS file. */
    XML,
    /** None of these. */
    BINARY;

    private static final int HEAD = 8192;
    private static final Pattern XML_START = Pattern.compile("<(\\?xml|!doctype|html)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_START = Pattern.compile("\\{\\s*\"|\\[\\s*[\\[{]");
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE2_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

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
        return holdsControlCharacters(head) ? BINARY : text(new String(head, StandardCharsets.UTF_8));
    }

    // The second sign decides, too: a table may well begin with "<5" or "[".
    private static Format text(String head) {
        String start = head.replace("\uFEFF", "").stripLeading();
        if (XML_START.matcher(start).lookingAt()) {
            return XML;
        }
        return JSON_START.matcher(start).lookingAt() ? JSON : TEXT;
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
