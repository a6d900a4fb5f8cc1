package gsw.warehouse.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The file that says which release is the newest holds something else. */
public final class DamagedPointerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String text;

    DamagedPointerException(Path file, String text) {
        super("%s holds '%s', expected the number of a release".formatted(file, text));
        this.file = file.toString();
        this.text = text;
    }

    public String file() {
        return file;
    }

    /** What it holds. */
    public String text() {
        return text;
    }
}
