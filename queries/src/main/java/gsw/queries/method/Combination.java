package gsw.queries.method;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The verdict of a target from those of its parts (progress-methods, section 2). */
public final class Combination {

    private Combination() {}

    /** Met only if all parts are; partly met if some are and the others are not; not assessable while one part is. */
    public static Attainment allOf(List<Attainment> parts) {
        List<Verdict> verdicts = parts.stream().map(Attainment::verdict).toList();
        if (verdicts.stream().distinct().count() == 1) {
            return verdict(verdicts.getFirst(), parts.getFirst().reason());
        }
        if (verdicts.stream().allMatch(Verdict::met)) {
            return verdict(weakestMet(verdicts), null);
        }
        if (verdicts.stream().allMatch(Verdict::notMet)) {
            return verdict(weakestNotMet(verdicts), null);
        }
        if (verdicts.stream().allMatch(verdict -> verdict.met() || verdict.notMet())) {
            return verdict(Verdict.PARTLY_ATTAINED, null);
        }
        return verdict(Verdict.NOT_ASSESSABLE, Reason.COMPONENT_NOT_ASSESSABLE);
    }

    /** Met as soon as one part is, in the best way one is; not met only if every part is not. */
    public static Attainment anyOf(List<Attainment> parts) {
        List<Verdict> met =
                parts.stream().map(Attainment::verdict).filter(Verdict::met).toList();
        if (!met.isEmpty()) {
            return verdict(met.stream().sorted().toList().getFirst(), null);
        }
        Predicate<Attainment> open = part -> !part.verdict().notMet();
        return parts.stream().anyMatch(open)
                ? parts.stream()
                        .filter(open)
                        .findFirst()
                        .map(part -> anyOpen(parts, part))
                        .orElseThrow()
                : allOf(parts);
    }

    // One open part may yet be the one that is met.
    private static Attainment anyOpen(List<Attainment> parts, Attainment open) {
        boolean same = parts.stream().map(Attainment::verdict).distinct().count() == 1;
        return same
                ? verdict(open.verdict(), open.reason())
                : verdict(Verdict.NOT_ASSESSABLE, Reason.COMPONENT_NOT_ASSESSABLE);
    }

    private static Attainment verdict(Verdict verdict, @Nullable Reason reason) {
        return new Attainment(verdict, reason, null, null);
    }

    private static Verdict weakestMet(List<Verdict> verdicts) {
        return verdicts.contains(Verdict.ATTAINED_PROVISIONALLY)
                ? Verdict.ATTAINED_PROVISIONALLY
                : Verdict.ATTAINED_EARLY;
    }

    private static Verdict weakestNotMet(List<Verdict> verdicts) {
        return verdicts.contains(Verdict.MISSED_PROVISIONALLY) ? Verdict.MISSED_PROVISIONALLY : Verdict.NOT_YET;
    }
}
