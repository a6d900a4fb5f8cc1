package gsw.app.load;

import gsw.app.listing.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How one load with its findings is written. */
public enum LoadFormat {
    TABLE,
    CSV,
    JSON,
    /** The generic validation report of the European Statistical System. */
    ESS_JSON;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String codes() {
        return Arrays.stream(values()).map(LoadFormat::code).collect(Collectors.joining(", "));
    }

    public static Optional<LoadFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** By the ending of a file's name: {@code .csv}, {@code .json}, {@code .ess.json}; a table where it says nothing. */
    public static LoadFormat ofFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ess.json")
                ? ESS_JSON
                : valueOf(Format.ofFile(file).name());
    }
}
