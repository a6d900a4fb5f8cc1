package gsw.app.release;

import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.text.Messages;
import gsw.reports.text.Figures;
import gsw.warehouse.release.Manifest;
import gsw.warehouse.release.Manifest.ReleaseFile;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was published, as a listing.
 *
 * @param moment how a time is written
 * @param current number of the release readers open
 */
public record ReleaseListing(Messages messages, Function<LocalDateTime, String> moment, int current) {

    private static final String FIGURES = "fact_observation/";

    public void write(List<Manifest> published, Output out) {
        listing().write(published, out);
    }

    private Listing<Manifest> listing() {
        var figures = new Figures(messages.language());
        return new Listing<Manifest>()
                .figures(
                        messages.text("releases.number"),
                        manifest -> manifest.release().number())
                .words(
                        messages.text("releases.version"),
                        manifest -> manifest.version().toString())
                .words(
                        messages.text("releases.known-on"),
                        manifest -> moment.apply(manifest.release().knownOn()))
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
                .words(messages.text("releases.marks"), manifest -> marks(manifest))
                .code("release", manifest -> manifest.release().number())
                .code("version", manifest -> manifest.version().toString())
                .code("is_current", manifest -> manifest.release().number() == current)
                .code("known_on", manifest -> manifest.release().knownOn())
                .code("loads", manifest -> manifest.loads().size())
                .code("figures", ReleaseListing::figures)
                .code("bytes", ReleaseListing::bytes)
                .code("catalogue_version", manifest -> manifest.release().catalogueVersion())
                .code("program_version", manifest -> manifest.release().programVersion())
                .code("holds_synthetic", manifest -> manifest.release().holdsSynthetic());
    }

    private String marks(Manifest manifest) {
        return String.join(
                ", ",
                Stream.of(
                                manifest.release().number() == current ? messages.text("releases.current") : "",
                                manifest.release().holdsSynthetic() ? messages.text("releases.synthetic") : "")
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
