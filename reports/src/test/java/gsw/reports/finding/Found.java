package gsw.reports.finding;

import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadedFile;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import java.time.LocalDateTime;

/** Findings and files for tests. */
final class Found {

    static final String DIGEST = "ab".repeat(32);

    private Found() {}

    static LoadedFile file(String name) {
        return file(name, "xlsx", "-");
    }

    static LoadedFile file(String name, String format, String encoding) {
        return new LoadedFile(
                3,
                1,
                name,
                DIGEST,
                100,
                format,
                "canonical",
                encoding,
                "accepted_with_rejections",
                10,
                8,
                2,
                8,
                0,
                0,
                LocalDateTime.of(2026, 11, 22, 10, 30),
                false);
    }

    static FoundInFile at(Place place, String severity, String rule) {
        return new FoundInFile(
                3,
                1,
                "file",
                place,
                rule,
                severity,
                "160",
                "[0; 100]",
                new Bilingual("Sai: 160.", "Wrong: 160."),
                null);
    }
}
