package gsw.warehouse.model;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What a release says of itself wherever its figures are shown.
 *
 * @param number 1, 2, 3 …
 * @param knownOn the newest knowledge that counts in the figures shown
 * @param catalogueVersion digest of the catalogue files it was built with
 * @param holdsSynthetic true if any figure in it was generated; every page then says so
 * @param perspective how the reader looks at it
 */
public record ReleaseLabel(
        int number,
        LocalDateTime knownOn,
        String catalogueVersion,
        String programVersion,
        boolean holdsSynthetic,
        Perspective perspective) {

    /** A manifest says nothing of a perspective. */
    public ReleaseLabel {
        perspective = Objects.requireNonNullElse(perspective, Perspective.NEWEST_AS_REPORTED);
    }

    /** A release as it was published. */
    public ReleaseLabel(
            int number, LocalDateTime knownOn, String catalogueVersion, String programVersion, boolean holdsSynthetic) {
        this(number, knownOn, catalogueVersion, programVersion, holdsSynthetic, Perspective.NEWEST_AS_REPORTED);
    }

    /** The same release for a reader who looks at it otherwise; knowledge is then never newer than the one asked for. */
    public ReleaseLabel under(Perspective asked) {
        LocalDateTime known = asked.knownOn().filter(knownOn::isAfter).orElse(knownOn);
        return new ReleaseLabel(number, known, catalogueVersion, programVersion, holdsSynthetic, asked);
    }
}
