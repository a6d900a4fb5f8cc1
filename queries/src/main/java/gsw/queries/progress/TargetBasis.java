package gsw.queries.progress;

import org.jspecify.annotations.Nullable;

/**
 * Which document a target comes from, and what would apply without it.
 *
 * @param targetSet key of the document
 * @param documentDate as far as known
 * @param confidence {@code source}, {@code recall} or {@code uncertain}: how sure it is that the document says so
 * @param national what would apply without the locality's plan; null where nothing else would
 */
public record TargetBasis(
        TargetOrigin origin,
        String targetSet,
        @Nullable String documentDate,
        String confidence,
        @Nullable Milestone national,
        @Nullable String nationalDate) {

    /** The value of the strategy, where nothing else is known. */
    static final TargetBasis STRATEGY =
            new TargetBasis(TargetOrigin.NATIONAL, "NQ28", "2021-03-03", "source", null, null);
}
