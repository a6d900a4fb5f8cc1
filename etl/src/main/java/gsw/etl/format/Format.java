package gsw.etl.format;

import gsw.etl.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the bytes of a file say it is; its name is not believed. */
public enum Format {
    CSV,
    XLSX,
    /** Excel 97–2003. */
    XLS,
    /** Excel 2003 in XML. */
    SPREADSHEETML,
    ODS,
    PX,
    /** JSON-stat, SDMX-JSON or records. */
    JSON,
    SDMX_ML,
    PARQUET;

    private static final int HEAD = 8192;
    private static final Pattern XML_START = Pattern.compile("<(\\?xml|!doctype|html)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_START = Pattern.compile("\\{\\s*\"|\\[\\s*[\\[{]");
    private static final Pattern PX_START =
            Pattern.compile("(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX|DECIMALS|SHOWDECIMALS"
                    + "|SUBJECT-AREA|SUBJECT-CODE)\\s*=");
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE2_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PARQUET_MARK = {'P', 'A', 'R', '1'};
    private static final String SPREADSHEETML_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final String SDMX_NAMESPACE = "http://www.sdmx.org/";

    /** As the history of loads names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Format ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @throws UnreadableException if it is nothing that can be read; the rule says why */
    public static Format of(Path file) throws IOException, UnreadableException {
        byte[] head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw UnreadableException.ofFile("FILE_EMPTY", null);
        }
        if (startsWith(head, ZIP_MARK)) {
            return ZipPackage.format(file);
        }
        if (startsWith(head, OLE2_MARK)) {
            return ole2(file);
        }
        if (startsWith(head, PARQUET_MARK)) {
            return PARQUET;
        }
        Optional<TextEncoding> utf16 = TextEncoding.utf16(head);
        if (utf16.isEmpty() && holdsControlCharacters(head)) {
            throw UnreadableException.ofFile("FILE_FORMAT_UNKNOWN", null);
        }
        return text(file, new String(head, utf16.orElse(TextEncoding.UTF_8).charset()));
    }

    // The second sign decides, too: a table may well begin with "<5" or "[".
    private static Format text(Path file, String head) throws IOException, UnreadableException {
        String start = head.replace("\uFEFF", "").stripLeading();
        if (XML_START.matcher(start).lookingAt()) {
            return xml(file);
        }
        if (JSON_START.matcher(start).lookingAt()) {
            return JSON;
        }
        return PX_START.matcher(start).lookingAt() ? PX : CSV;
    }

    private static Format xml(Path file) throws IOException, UnreadableException {
        try (Xml xml = Xml.open(file)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    if (xml.name().equals("Workbook") && xml.namespace().equals(SPREADSHEETML_NAMESPACE)) {
                        return SPREADSHEETML;
                    }
                    if (xml.namespace().startsWith(SDMX_NAMESPACE) && xml.name().endsWith("Data")) {
                        return SDMX_ML;
                    }
                    throw UnreadableException.ofFile("FILE_FORMAT_UNSUPPORTED", "XML <" + xml.name() + ">");
                }
            }
        } catch (UnreadableException e) {
            throw e.ruleCode().equals("FILE_DAMAGED")
                    ? UnreadableException.ofFile("FILE_FORMAT_UNSUPPORTED", "XML, HTML")
                    : e;
        }
        throw UnreadableException.damaged();
    }

    private static Format ole2(Path file) throws UnreadableException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw UnreadableException.ofFile("FILE_ENCRYPTED", null);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return XLS;
            }
            throw UnreadableException.ofFile(
                    "FILE_FORMAT_UNSUPPORTED", root.hasEntryCaseInsensitive("Book") ? "XLS (Excel 5–95)" : "OLE2");
        } catch (IOException | RuntimeException e) {
            throw UnreadableException.damaged();
        }
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
