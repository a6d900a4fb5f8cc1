package gsw.reports.html.view;

import gsw.queries.method.PaceCategory;
import gsw.queries.method.Verdict;

/** The classes Government reports count targets in, and a fourth: no answer is never read as "not met". */
public enum VerdictClass {
    MET("met"),
    PARTLY("partly"),
    NOT_MET("not-met"),
    NOT_ASSESSABLE("open");

    private final String style;

    VerdictClass(String style) {
        this.style = style;
    }

    /** Name of the style and of the mark. */
    public String style() {
        return style;
    }

    static VerdictClass of(Verdict verdict) {
        return switch (verdict) {
            case ATTAINED, ATTAINED_EARLY, ATTAINED_PROVISIONALLY -> MET;
            case PARTLY_ATTAINED -> PARTLY;
            case MISSED, NOT_YET, MISSED_PROVISIONALLY -> NOT_MET;
            case NOT_DUE, NOT_ASSESSABLE -> NOT_ASSESSABLE;
        };
    }

    /** Name of the mark of a pace category. */
    static String paceMark(PaceCategory category) {
        return switch (category) {
            case ATTAINED -> "pace-met";
            case ON_TRACK -> "pace-3";
            case BEHIND -> "pace-2";
            case FAR_BEHIND -> "pace-1";
            case MISSED, REGRESSED, REVERSING -> "pace-back";
        };
    }
}
