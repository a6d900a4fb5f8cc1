package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.reports.text.Figures;
import gsw.warehouse.release.Manifest;
import gsw.warehouse.release.Manifest.ReleaseFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was published, newest first. */
@Command(name = "releases", sortOptions = false)
final class ReleasesCommand implements Callable<Integer> {

    private static final String FIGURES = "fact_observation/";

    private final Gsw gsw;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ReleasesCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws IOException {
        int current = gsw.home()
                .currentRelease()
                .orElseThrow(() -> new Failure(
                        ExitCode.ENVIRONMENT, "failure.no-release", gsw.home().root()));
        try (Output out = output.open(gsw)) {
            listing(current).write(published(current), out);
        }
        return ExitCode.DONE.code();
    }

    /** A release above the current one was cut off before readers saw it. */
    private List<Manifest> published(int current) throws IOException {
        var manifests = new ArrayList<Manifest>();
        for (Path folder : gsw.home().finishedReleases().reversed()) {
            if (Integer.parseInt(folder.getFileName().toString()) <= current) {
                manifests.add(Manifest.read(folder));
            }
        }
        return manifests;
    }

    private Listing<Manifest> listing(int current) {
        Messages messages = gsw.messages();
        var figures = new Figures(gsw.language());
        return new Listing<Manifest>()
                .figures(
                        messages.text("releases.number"),
                        manifest -> manifest.release().number())
                .words(
                        messages.text("releases.known-on"),
                        manifest -> Gsw.moment(manifest.release().knownOn()))
                .figures(
                        messages.text("releases.loads"),
                        manifest -> figures.count(manifest.loads().size()))
                .figures(messages.text("releases.figures"), manifest -> figures.count(figures(manifest)))
                .figures(
                        messages.text("releases.size"),
                        manifest -> messages.text(
                                "releases.megabytes", figures.number(BigDecimal.valueOf(bytes(manifest) / 10_000, 2))))
                .words(
                        messages.text("releases.catalogue"),
                        manifest -> manifest.release().catalogueVersion())
                .words(
                        messages.text("releases.program"),
                        manifest -> manifest.release().programVersion())
                .words(messages.text("releases.marks"), manifest -> marks(manifest, current))
                .code("release", manifest -> manifest.release().number())
                .code("is_current", manifest -> manifest.release().number() == current)
                .code("known_on", manifest -> manifest.release().knownOn())
                .code("loads", manifest -> manifest.loads().size())
                .code("figures", ReleasesCommand::figures)
                .code("bytes", ReleasesCommand::bytes)
                .code("catalogue_version", manifest -> manifest.release().catalogueVersion())
                .code("program_version", manifest -> manifest.release().programVersion())
                .code("holds_synthetic", manifest -> manifest.release().holdsSynthetic());
    }

    private String marks(Manifest manifest, int current) {
        return String.join(
                ", ",
                Stream.of(
                                manifest.release().number() == current
                                        ? gsw.messages().text("releases.current")
                                        : "",
                                manifest.release().holdsSynthetic()
                                        ? gsw.messages().text("releases.synthetic")
                                        : "")
                        .filter(mark -> !mark.isEmpty())
                        .toList());
    }

    private static long figures(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> file.path().startsWith(FIGURES))
                .mapToLong(ReleaseFile::rows)
                .sum();
    }

    private static long bytes(Manifest manifest) {
        return manifest.files().stream().mapToLong(ReleaseFile::bytes).sum();
    }
}
