package gsw.app.report;

import gsw.app.wiring.OpenRelease;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.TurnedVerdict;
import gsw.queries.progress.TurnedVerdicts;
import gsw.reports.html.ProgressPage;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page of one area in one language.
 *
 * @param turned verdicts of the area that are other ones than in the release before
 */
public record ReportFile(AreaProgress progress, List<TurnedVerdict> turned, ReleaseLabel release, Language language) {

    /** What was stored with the release says nothing under another perspective. */
    public static ReportFile of(OpenRelease release, AreaProgress progress, Language language) {
        List<TurnedVerdict> turned =
                release.perspective().isDefault() ? TurnedVerdicts.of(release.jooq(), progress) : List.of();
        return new ReportFile(progress, turned, release.label(), language);
    }

    /** {@code VN-2025-vi.html}, {@code VN-2018-known-2019-12-31-vi.html}. */
    public String name() {
        return name(language);
    }

    private String name(Language inLanguage) {
        return "%s-%d%s-%s.html"
                .formatted(
                        progress.area().refArea(),
                        progress.year(),
                        FileNames.suffix(release.perspective()),
                        inLanguage.code());
    }

    public Path write(Path file) throws IOException {
        return write(file, new ProgressPage(language));
    }

    /** Beside its twin in the other language, each leading to the other. */
    public Path writeIn(Path folder) throws IOException {
        Language other = language == Language.VI ? Language.EN : Language.VI;
        return write(folder.resolve(name()), new ProgressPage(language).linkedTo(name(other)));
    }

    private Path write(Path file, ProgressPage page) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Durable.write(file, page.telling(turned).render(progress, release));
        return file;
    }
}
