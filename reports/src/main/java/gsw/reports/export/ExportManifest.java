package gsw.reports.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exported file is, beside it as {@code <file>.manifest.json}: enough to check that it arrived whole, to say
 * where it came from, and to read its columns.
 *
 * @param rowsNotFree rows left out because their confidentiality status is not F
 * @param rowsSynthetic rows written that hold generated figures
 * @param exportedAt with offset from UTC
 */
public record ExportManifest(
        String file,
        String format,
        String encoding,
        String lineEnd,
        long rows,
        long bytes,
        String sha256,
        long rowsNotFree,
        long rowsSynthetic,
        Release release,
        String exportedAt,
        List<Unit> units,
        List<ColumnMeaning> columns) {

    /**
     * @param knownOn the newest knowledge in the file
     * @param perspectiveKnownOn the moment of knowledge that was asked for, null for the newest
     * @param perspectiveMapOf the day whose map was asked for, null for figures as they were reported
     */
    public record Release(
            int number,
            String knownOn,
            @Nullable String perspectiveKnownOn,
            @Nullable String perspectiveMapOf,
            String catalogueVersion,
            String programVersion,
            boolean holdsSynthetic) {}

    /** @param vi null where the catalogue was not asked for its name */
    public record Unit(
            String code, @Nullable String vi, @Nullable String en, long rows) {}

    public record ColumnMeaning(String name, String type, String vi, String en) {}

    private static final ObjectWriter JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    /** Where the manifest of a file stands. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".manifest.json");
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the manifest of " + file, e);
        }
    }
}
