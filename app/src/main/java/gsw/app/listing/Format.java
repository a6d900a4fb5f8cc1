package gsw.app.listing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How rows are written. */
public enum Format {
    TABLE,
    CSV,
    JSON;

    /** By the ending of a file's name; a table where it says nothing. */
    public static Format ofFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith("." + format.code())) {
                return format;
            }
        }
        return TABLE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param width columns a table may take, 0 for any number */
    public RowWriter writer(PrintWriter out, List<Heading> headings, int width) {
        return switch (this) {
            case TABLE -> new TextTable(out, headings, width);
            case CSV -> new CsvText(out, headings);
            case JSON -> new JsonText(out, headings);
        };
    }
}
