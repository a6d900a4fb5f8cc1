package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.wiring.Loading;
import gsw.app.wiring.ProgramVersion;
import gsw.reports.text.Figures;
import gsw.warehouse.catalogue.Catalogue;
import gsw.warehouse.catalogue.IntegrityCheck.Severity;
import gsw.warehouse.catalogue.IntegrityChecks;
import gsw.warehouse.catalogue.IntegrityFinding;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a release again, with two readers, and holds its catalogue against the rules a catalogue keeps. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Parameters(paramLabel = "RELEASE", arity = "0..1", descriptionKey = "RELEASE")
    private @Nullable Integer number;

    @Option(names = "--rebuild", order = 1)
    private boolean rebuild;

    VerifyCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException, SQLException, UnsoundFileException {
        Release release = release();
        if (!files(release)) {
            return ExitCode.REJECTED.code(); // nothing can be asked of files that are not what they were
        }
        boolean catalogueSound = catalogue(release);
        boolean same = !rebuild || rebuilt(release);
        return (catalogueSound && same ? ExitCode.DONE : ExitCode.REJECTED).code();
    }

    private Release release() throws IOException {
        Integer asked = number;
        Path root = gsw.home().root();
        return asked == null
                ? Release.current(gsw.home())
                        .orElseThrow(() -> new Failure(ExitCode.ENVIRONMENT, "failure.no-release", root))
                : Release.of(gsw.home(), asked)
                        .orElseThrow(() -> new Failure(ExitCode.USAGE, "failure.release-unknown", asked, root));
    }

    private boolean files(Release release) throws IOException, SQLException {
        List<Bilingual> faults = release.faults();
        String files = new Figures(gsw.language()).count(release.files().size());
        int name = release.label().number();
        if (faults.isEmpty()) {
            print("verify.files-sound", name, files);
        } else {
            print("verify.files-faulty", name, files, faults.size());
            faults.forEach(fault -> gsw.out().println("  " + fault.in(gsw.language())));
            print("verify.files-cure");
        }
        return faults.isEmpty();
    }

    private boolean catalogue(Release release) throws IOException, SQLException {
        try (Connection connection = release.connect()) {
            List<IntegrityFinding> findings = IntegrityChecks.run(connection);
            if (findings.isEmpty()) {
                print("verify.catalogue-sound");
            } else {
                print("verify.catalogue-findings", findings.size());
                findings.forEach(finding -> gsw.out().println("  " + line(finding)));
            }
            return findings.stream().noneMatch(finding -> finding.check().severity() == Severity.ERROR);
        }
    }

    /** Builds it again from the log; with another catalogue or program a difference is no fault, and said to be none. */
    @SuppressWarnings("try") // held, not used
    private boolean rebuilt(Release release) throws IOException, SQLException, UnsoundFileException {
        Home home = gsw.home();
        try (LoaderLock lock = LoaderLock.tryAcquire(home)
                .orElseThrow(() -> new Failure(ExitCode.LOAD_RUNNING, "failure.load-running"))) {
            int name = release.label().number();
            List<String> differing = Loading.publisher(home).rebuild(release);
            if (differing.isEmpty()) {
                print("verify.rebuilt-same", name);
                return true;
            }
            print("verify.rebuilt-other", name, String.join(", ", differing));
            String catalogue = Catalogue.version(home.ownCatalogue());
            boolean sameMakers = release.label().catalogueVersion().equals(catalogue)
                    && release.label().programVersion().equals(ProgramVersion.current());
            if (!sameMakers) {
                print(
                        "verify.rebuilt-by-others",
                        release.label().catalogueVersion(),
                        release.label().programVersion(),
                        catalogue,
                        ProgramVersion.current());
            }
            return !sameMakers;
        }
    }

    private String line(IntegrityFinding finding) {
        String severity = finding.check().severity() == Severity.ERROR ? "severity.error" : "severity.warning";
        return gsw.messages().text(severity) + " " + finding.in(gsw.language());
    }

    private void print(String key, Object... arguments) {
        gsw.out().println(gsw.messages().text(key, arguments));
    }
}
