package gsw.etl.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a CSV file without the byte order mark before it and the NULs behind it (PX-Web leaves one). A record of
 * its own, {@link #END}, closes it: wherever that does not come alone, a quotation mark was never closed.
 */
final class CsvText extends Reader {

    /** No text file holds a NUL: the ones it ends with are taken off, and any other refuses the file. */
    static final String END = "\0";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader text;
    private boolean atStart = true;
    private char last = '\n';
    private String rest = "";
    private boolean ended;
    private boolean isMarked = true;

    private CsvText(BufferedReader text) {
        this.text = text;
    }

    static CsvText of(Path file, Charset charset) throws IOException {
        return new CsvText(new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset)));
    }

    /** The same without a record at its end. */
    static Reader trimmed(Path file) throws IOException {
        CsvText text = of(file, StandardCharsets.UTF_8);
        text.isMarked = false;
        return text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!ended) {
            int read = text.read(buffer, offset, length);
            if (read < 0) {
                ended = true;
                rest = isMarked ? (last == '\n' || last == '\r' ? "" : "\n") + END : "";
            } else {
                int kept = keep(buffer, offset, read);
                if (kept > 0) {
                    return kept;
                }
            }
        }
        return readRest(buffer, offset, length);
    }

    private int keep(char[] buffer, int offset, int read) {
        int kept = 0;
        for (int i = offset; i < offset + read; i++) {
            char c = buffer[i];
            if (c != 0 && !(atStart && c == BYTE_ORDER_MARK)) {
                buffer[offset + kept++] = c;
                last = c;
            }
            atStart = false;
        }
        return kept;
    }

    private int readRest(char[] buffer, int offset, int length) {
        if (rest.isEmpty()) {
            return -1;
        }
        int count = Math.min(rest.length(), length);
        rest.getChars(0, count, buffer, offset);
        rest = rest.substring(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
