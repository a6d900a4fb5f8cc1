package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.report.ReportFile;
import gsw.app.report.TerritoryFile;
import gsw.app.wiring.OpenRelease;
import gsw.queries.progress.ProgressQuery;
import gsw.queries.territory.TerritoryQuery;
import gsw.warehouse.model.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the page of an area as an HTML file. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    private static final Path FOLDER = Path.of("gsw-reports");

    private final Gsw gsw;

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Mixin
    private final YearOption year = new YearOption();

    @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "report-out")
    private @Nullable Path file;

    @Option(names = "--territory", order = 3)
    private boolean territory;

    @Option(names = "--indicator", paramLabel = "INDICATOR", order = 4, descriptionKey = "report-indicator")
    private List<String> indicators = List.of("TT10:0101", "GSW:SEX_RATIO");

    @Mixin
    private final PerspectiveOptions perspective = new PerspectiveOptions();

    ReportCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (OpenRelease release = OpenRelease.current(gsw.home(), perspective.perspective())) {
            List<Area> asked = areas.areas(release, gsw.messages());
            if (file != null && asked.size() > 1) {
                throw new Failure(ExitCode.USAGE, "report.one-file");
            }
            for (Area area : asked) {
                gsw.out().println(gsw.shown(territory ? writeTerritory(release, area) : write(release, area)));
            }
            perspective.say(gsw);
        }
        return ExitCode.DONE.code();
    }

    private Path write(OpenRelease release, Area area) throws IOException {
        var progress = ProgressQuery.of(release.jooq(), area).progress(area, year.of(release.label()));
        var report = ReportFile.of(release, progress, gsw.language());
        return report.write(gsw.resolve(file == null ? FOLDER.resolve(report.name()) : file));
    }

    /** The unit before and after the map was redrawn, by each indicator. */
    private Path writeTerritory(OpenRelease release, Area area) throws IOException {
        var query = new TerritoryQuery(release.jooq());
        var report = new TerritoryFile(
                area,
                indicators.stream()
                        .map(indicator -> query.story(area, indicator))
                        .toList(),
                release.label(),
                gsw.language());
        return report.write(gsw.resolve(file == null ? FOLDER.resolve(report.name()) : file));
    }
}
