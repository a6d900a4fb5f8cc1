package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Format;
import gsw.app.listing.Output;
import gsw.app.load.DataFiles;
import gsw.app.load.LoadReport;
import gsw.app.load.VisibleLoad;
import gsw.app.progress.ProgressTable;
import gsw.app.report.ReportFile;
import gsw.app.wiring.OpenRelease;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.queries.area.AreaQuery;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.AssessmentYear;
import gsw.queries.progress.ProgressQuery;
import gsw.warehouse.model.Area;
import gsw.warehouse.model.Language;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes the samples through the whole way: load, release, progress, reports. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final Path HOME = Path.of("gsw-demo");
    private static final String SAMPLES = "samples";
    private static final String REPORTS = "reports";

    private final Gsw gsw;

    DemoCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        Home home = gsw.homeOr(HOME);
        try (Output output = Output.toStream(
                gsw.out(), Format.TABLE, gsw.surroundings().screen().tableWidth())) {
            load(home, output);
            show(home, output);
        }
        return ExitCode.DONE.code();
    }

    private void load(Home home, Output output) throws Exception {
        List<Path> files = DataFiles.of(List.of(samples())).files();
        output.line(gsw.messages().text("demo.load", files.size(), gsw.shown(home.root())));
        output.line("");
        var summary =
                new VisibleLoad(gsw.surroundings(), gsw.messages()).run(home, new LoadRequest(files, LoadOptions.NONE));
        new LoadReport(gsw.messages(), output).print(home, summary);
        output.line("");
    }

    private Path samples() {
        Path samples = gsw.surroundings().programFolder().resolve(SAMPLES);
        if (!Files.isDirectory(samples)) {
            throw new Failure(ExitCode.ENVIRONMENT, "demo.no-samples", samples);
        }
        return samples;
    }

    private void show(Home home, Output output) throws IOException, SQLException {
        try (OpenRelease release = OpenRelease.current(home)) {
            AreaProgress progress = ofCountry(release);
            var table = new ProgressTable(gsw.messages(), output);
            table.head(progress, release.label());
            table.counts(progress);
            output.line("");
            Path folder = home.root().resolve(REPORTS);
            for (Language language : Language.values()) {
                new ReportFile(progress, release.label(), language).writeIn(folder);
            }
            String mine = new ReportFile(progress, release.label(), gsw.language()).name();
            output.line(gsw.messages().text("demo.ask", gsw.shown(home.root())));
            output.line(gsw.messages().text("demo.open", gsw.shown(folder.resolve(mine))));
        }
    }

    private static AreaProgress ofCountry(OpenRelease release) {
        Area country = new AreaQuery(release.jooq()).withKey(Area.COUNTRY).orElseThrow();
        return ProgressQuery.of(release.jooq(), country).progress(country, AssessmentYear.of(release.label()));
    }
}
