package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.report.ExportFile;
import gsw.app.report.ExportFile.Written;
import gsw.app.wiring.OpenRelease;
import gsw.queries.observation.ObservationQuery;
import gsw.reports.export.ExportFormat;
import gsw.reports.export.ExportManifest;
import gsw.reports.text.Figures;
import gsw.warehouse.model.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes observations as a file for another program, with a manifest beside it. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Option(names = "--format", paramLabel = "csv|sdmx-csv", order = 1, descriptionKey = "export-format")
    private String format = ExportFormat.CSV.code();

    @Mixin
    private final IndicatorOption indicators = new IndicatorOption();

    @Mixin
    private final AreaOption areas = new AreaOption();

    @Option(names = "--out", paramLabel = "DIR", order = 51, descriptionKey = "export-out")
    private Path folder = Path.of("gsw-exports");

    @Mixin
    private final PerspectiveOptions perspective = new PerspectiveOptions();

    ExportCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        ExportFormat asked = ExportFormat.ofCode(format)
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "usage.value-of", "--format", format, formats()));
        try (OpenRelease release = OpenRelease.current(gsw.home(), perspective.perspective())) {
            List<String> keys = indicators.keys(release);
            List<String> places = areas.isAsked()
                    ? areas.areas(release, gsw.messages()).stream()
                            .map(Area::refArea)
                            .toList()
                    : List.of();
            Written written = new ExportFile(
                            release.label(), asked, gsw.surroundings().clock())
                    .write(new ObservationQuery(release.jooq()), keys, places, gsw.resolve(folder));
            gsw.out().println(gsw.shown(written.file()));
            gsw.out().println(gsw.shown(ExportManifest.beside(written.file())));
            say(written.manifest());
            perspective.say(gsw);
        }
        return ExitCode.DONE.code();
    }

    private static String formats() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::code).collect(Collectors.joining(", "));
    }

    private void say(ExportManifest manifest) {
        var figures = new Figures(gsw.language());
        gsw.say("export.rows", figures.count(manifest.rows()));
        if (manifest.rowsNotFree() > 0) {
            gsw.say("export.not-free", figures.count(manifest.rowsNotFree()));
        }
        if (manifest.rowsSynthetic() > 0) {
            gsw.say("export.synthetic", figures.count(manifest.rowsSynthetic()));
        }
    }
}
