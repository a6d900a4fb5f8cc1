package gsw.app.report;

import gsw.queries.territory.TerritoryStory;
import gsw.reports.html.TerritoryPage;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Language;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page of one area before and after the map was redrawn, in one language. */
public record TerritoryFile(Area area, List<TerritoryStory> stories, ReleaseLabel release, Language language) {

    /** {@code VN34_24-territory-vi.html}. */
    public String name() {
        return "%s-territory-%s.html".formatted(area.refArea(), language.code());
    }

    public Path write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Durable.write(file, new TerritoryPage(language).render(stories, release));
        return file;
    }
}
