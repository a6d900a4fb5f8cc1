package gsw.etl.format;

import java.io.IOException;
import java.io.InputStream;

/** The places of cells in the XML of a sheet, {@code r="AB12"}, looked at without reading the XML. */
final class CellPlaces {

    /** Columns end at XFD. */
    private static final int MOST_LETTERS = 3;

    private CellPlaces() {}

    /** Whether a cell stands in a column that no spreadsheet has. */
    static boolean holdFarOnes(InputStream xml) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0; // of r="
        int letters = 0;
        int last = 0;
        for (int n = xml.read(buffer); n >= 0; n = xml.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i];
                if (matched == 3 && (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z')) {
                    letters++;
                    if (letters > MOST_LETTERS) {
                        return true;
                    }
                } else {
                    matched = next(matched, b, last);
                    letters = 0;
                }
                last = b;
            }
        }
        return false;
    }

    // An attribute stands behind a space: xmlns:r="http://…" is no place of a cell.
    private static int next(int matched, int b, int last) {
        if (matched == 1 && b == '=') {
            return 2;
        }
        if (matched == 2 && (b == '"' || b == '\'')) {
            return 3;
        }
        return b == 'r' && last >= 0 && last <= ' ' ? 1 : 0;
    }
}
