package gsw.app.command;

import gsw.app.listing.Format;
import gsw.app.listing.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a listing is written, and where. */
final class OutputOptions {

    @Option(names = "--format", paramLabel = "table|csv|json", order = 50)
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", order = 51)
    private @Nullable Path file;

    /** The file, where its name says that it is to be a page. */
    Optional<Path> page() {
        return Optional.ofNullable(file)
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".html"));
    }

    /** Opens the place the results go to. */
    Output open(Gsw gsw) throws IOException {
        return file == null
                ? Output.toStream(
                        gsw.out(), format(), gsw.surroundings().screen().tableWidth())
                : Output.toFile(gsw.resolve(file), format());
    }

    /** Asked for, or told by the name of the file; else a table. */
    private Format format() {
        if (format != null) {
            return format;
        }
        return file == null ? Format.TABLE : Format.ofFile(file);
    }
}
