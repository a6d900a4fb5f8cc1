package gsw.warehouse.model;

import java.time.LocalDateTime;

/**
 * What a release says of itself wherever its figures are shown.
 *
 * @param number 1, 2, 3 …
 * @param knownOn the newest knowledge in it
 * @param catalogueVersion digest of the catalogue files it was built with
 * @param holdsSynthetic true if any figure in it was generated; every page then says so
 */
public record ReleaseLabel(
        int number, LocalDateTime knownOn, String catalogueVersion, String programVersion, boolean holdsSynthetic) {}
