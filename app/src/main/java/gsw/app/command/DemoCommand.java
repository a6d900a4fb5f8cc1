package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Format;
import gsw.app.listing.Output;
import gsw.app.load.DataFiles;
import gsw.app.load.LoadReport;
import gsw.app.load.VisibleLoad;
import gsw.app.progress.ProgressTable;
import gsw.app.report.ExportFile;
import gsw.app.report.ReportFile;
import gsw.app.synthetic.SyntheticResults;
import gsw.app.wiring.OpenCatalogue;
import gsw.app.wiring.OpenRelease;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.queries.area.AreaQuery;
import gsw.queries.catalogue.ProvinceSuccessors;
import gsw.queries.method.Verdict;
import gsw.queries.observation.ObservationQuery;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.AssessmentYear;
import gsw.queries.progress.ProgressQuery;
import gsw.queries.progress.TargetProgress;
import gsw.queries.target.TargetEntry;
import gsw.queries.target.TargetSearch;
import gsw.reports.export.ExportFormat;
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
import picocli.CommandLine.Option;

/** Takes the samples through the whole way: load, release, progress, reports, export. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final Path HOME = Path.of("gsw-demo");
    private static final String SAMPLES = "samples";
    private static final String REPORTS = "reports";
    private static final String EXPORTS = "exports";
    private static final String PROGRAMME = "NQ28";

    private final Gsw gsw;

    @Option(names = "--synthetic", order = 1)
    private boolean synthetic;

    DemoCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        Home home = gsw.homeOr(HOME);
        try (Output output = Output.toStream(
                gsw.out(), Format.TABLE, gsw.surroundings().screen().tableWidth())) {
            List<Path> samples = DataFiles.of(List.of(samples())).files();
            output.line(gsw.messages().text("demo.load", samples.size(), gsw.shown(home.root())));
            take(samples, home, output);
            if (synthetic) {
                output.line("");
                // A warehouse of its own, so that no made-up figure ever stands beside a real one.
                var apart = new Home(home.root().resolveSibling(home.root().getFileName() + "-synthetic"));
                output.line(gsw.messages().text("demo.generate", gsw.shown(apart.root())));
                take(List.of(generate(apart)), apart, output);
            }
        }
        return ExitCode.DONE.code();
    }

    private Path samples() {
        Path samples = gsw.surroundings().programFolder().resolve(SAMPLES);
        if (!Files.isDirectory(samples)) {
            throw new Failure(ExitCode.ENVIRONMENT, "demo.no-samples", samples);
        }
        return samples;
    }

    private static Path generate(Home home) throws IOException, SQLException {
        Path folder = Files.createDirectories(home.root().resolve("input"));
        try (OpenCatalogue catalogue = OpenCatalogue.of(home)) {
            List<TargetEntry> targets = new TargetSearch(catalogue.jooq())
                    .all().stream()
                            .filter(target -> target.programme().equals(PROGRAMME))
                            .toList();
            return SyntheticResults.write(
                    folder.resolve("synthetic-results.csv"), targets, ProvinceSuccessors.read(catalogue.jooq()));
        }
    }

    private void take(List<Path> files, Home home, Output output) throws Exception {
        output.line("");
        var summary =
                new VisibleLoad(gsw.surroundings(), gsw.messages()).run(home, new LoadRequest(files, LoadOptions.NONE));
        new LoadReport(gsw.messages(), output, gsw.optionFor(home)).print(home, summary);
        output.line("");
        try (OpenRelease release = OpenRelease.current(home)) {
            show(release, home, output);
        }
    }

    private void show(OpenRelease release, Home home, Output output) throws IOException {
        AreaProgress progress = ofCountry(release);
        var table = new ProgressTable(gsw.messages(), output);
        table.print(progress, release.label(), DemoCommand::hasVerdict);
        Path reports = home.root().resolve(REPORTS);
        for (Language language : Language.values()) {
            ReportFile.of(release, progress, language).writeIn(reports);
        }
        Path export = export(release, home.root().resolve(EXPORTS));
        String mine = ReportFile.of(release, progress, gsw.language()).name();
        output.line("");
        output.line(gsw.messages().text("demo.ask", gsw.optionFor(home)));
        output.line(gsw.messages().text("demo.export", gsw.shown(export)));
        output.line(gsw.messages().text("demo.open", gsw.shown(reports.resolve(mine))));
    }

    // The short table: what can be told of, and the counts over all 20 below it.
    private static boolean hasVerdict(TargetProgress target) {
        return target.verdicts().stream()
                .map(TargetProgress.TargetVerdict::verdict)
                .anyMatch(verdict -> verdict.met() || verdict.notMet() || verdict == Verdict.PARTLY_ATTAINED);
    }

    private Path export(OpenRelease release, Path folder) throws IOException {
        return new ExportFile(
                        release.label(),
                        ExportFormat.SDMX_CSV,
                        gsw.surroundings().clock())
                .write(new ObservationQuery(release.jooq()), List.of(), List.of(), folder)
                .file();
    }

    private static AreaProgress ofCountry(OpenRelease release) {
        Area country = new AreaQuery(release.jooq()).withKey(Area.COUNTRY).orElseThrow();
        return ProgressQuery.of(release.jooq(), country).progress(country, AssessmentYear.of(release.label()));
    }
}
