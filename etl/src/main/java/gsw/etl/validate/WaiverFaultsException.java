package gsw.etl.validate;

import gsw.warehouse.model.Bilingual;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file of waivers cannot be used, with everything that is wrong with it. */
public final class WaiverFaultsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual faults;

    WaiverFaultsException(Path file, List<Bilingual> faults) {
        super("Cannot use the waivers " + file + ": " + joined(faults, Bilingual::en));
        this.faults = new Bilingual(
                "Không dùng được danh sách chấp nhận %s: %s.".formatted(file, joined(faults, Bilingual::vi)),
                "Cannot use the waivers %s: %s.".formatted(file, joined(faults, Bilingual::en)));
    }

    private static String joined(List<Bilingual> faults, Function<Bilingual, String> language) {
        return faults.stream().map(language).collect(Collectors.joining("; "));
    }

    /** One sentence that names the file and all its faults. */
    public Bilingual faults() {
        return faults;
    }
}
