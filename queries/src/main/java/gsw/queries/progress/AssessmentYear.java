package gsw.queries.progress;

import gsw.warehouse.model.ReleaseLabel;

/** Which year is spoken for when nobody says. */
public final class AssessmentYear {

    private AssessmentYear() {}

    /** The last year that was over when the newest figure came: reports written in 2026 speak for 2025. */
    public static int of(ReleaseLabel release) {
        return release.knownOn().getYear() - 1;
    }
}
