package gsw.queries.method;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How good the evidence behind an answer is: the worst of its points, age, source, breaks, small numbers and revisions
 * (progress-methods, section 7). The specification grades the points alone; the other steps are this project's.
 */
public enum EvidenceGrade {
    A,
    B,
    C,
    D;

    private static final int STALE_AFTER_YEARS = 2;
    /** Below 16 to 20 events no rate is shown without its interval. */
    private static final int FEW_EVENTS = 20;

    /** Which kind of source the figure comes from. */
    public enum SourceClass {
        CENSUS_OR_REGISTER,
        SURVEY,
        ADMINISTRATIVE_REPORT,
        ESTIMATE
    }

    /** What the series went through. */
    public enum Disturbance {
        /** Definition, boundary or source changed between the figures, and no bridge is known. */
        BREAK,
        /** A later edition changed a figure. */
        REVISED,
        /** A later edition changed a figure so that the class changed with it. */
        REVISED_CLASS
    }

    /** 8 points or more A, 5 to 7 B, 3 and 4 C; fewer are a level or a pace and no trend. */
    public static EvidenceGrade ofPoints(int points) {
        if (points >= 8) {
            return A;
        }
        if (points >= 5) {
            return B;
        }
        return points >= 3 ? C : D;
    }

    /**
     * @param cycle years from one figure to the next: 1 for yearly sources, more for surveys; a figure is stale after two
     *     years, or after one cycle of a survey
     */
    public static EvidenceGrade ofAge(int years, int cycle) {
        int limit = cycle > 1 ? cycle : STALE_AFTER_YEARS;
        if (years > 2 * limit) {
            return D;
        }
        if (years > limit) {
            return C;
        }
        return years > 0 ? B : A;
    }

    public static EvidenceGrade ofSource(SourceClass source) {
        return switch (source) {
            case CENSUS_OR_REGISTER -> A;
            case SURVEY -> B;
            case ADMINISTRATIVE_REPORT -> C;
            case ESTIMATE -> D;
        };
    }

    public static EvidenceGrade ofDisturbance(Disturbance disturbance) {
        return switch (disturbance) {
            case BREAK -> D;
            case REVISED -> B;
            case REVISED_CLASS -> C;
        };
    }

    /** @param events in the numerator; fewer than twenty tell little of a rate */
    public static EvidenceGrade ofEvents(long events) {
        return events < FEW_EVENTS ? C : A;
    }

    /** A chain is as good as its weakest link; without any link nothing is known. */
    public static EvidenceGrade worst(Stream<EvidenceGrade> grades) {
        return grades.max(EvidenceGrade::compareTo).orElse(D);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
