package gsw.queries.progress;

import gsw.warehouse.model.ReleaseLabel;

/** Which year is spoken for when nobody says. */
public final class AssessmentYear {

    private AssessmentYear() {}

    /** The last year that was over when the newest figure came: reports written in 2026 speak for 2025. */
    public static int of(ReleaseLabel release) {
        return release.knownOn().getYear() - 1;
    }

    /**
     * Of a unit: no later than the last year it is asked for anything.
     *
     * @param lastOfUnit its last year, or that of the newest knowledge
     * @param ofKnowledge year of the newest knowledge
     */
    static int of(int lastOfUnit, int ofKnowledge) {
        return Math.min(lastOfUnit, ofKnowledge - 1);
    }
}
