package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.PaceCategory;
import gsw.queries.method.Verdict;
import gsw.warehouse.model.Direction;
import java.util.Locale;

/** Which step of a rule decided an answer. */
public enum DecidingStep {
    /** The target is not set for units of this level. */
    LEVEL,
    NO_FIGURE,
    /** The target holds from a later year on. */
    NOT_DUE_YET,
    /** The latest figure is older than the starting state of the strategy. */
    AGE_LIMIT,
    /** "About", and no tolerance recorded. */
    TOLERANCE,
    /** The source gives a bound that does not decide. */
    BOUND,
    /** What must be kept is looked at in every year. */
    EVERY_YEAR,
    /** What holds from a year on is looked at in every year since. */
    SINCE_YEAR,
    FIGURE_OF_MILESTONE_YEAR,
    /** The milestone year has no figure, and an earlier one stands in. */
    EARLIER_FIGURE,
    /** Neither the milestone year nor one before it has a figure. */
    LATER_FIGURE,
    /** The milestone year is still to come, and the latest figure counts. */
    LATEST_FIGURE,
    /** Of a pace: the level is reached, whatever the pace. */
    LEVEL_REACHED,
    /** Of a pace: the year has come. */
    YEAR_HAS_COME,
    /** Of a pace: the baseline satisfied the target and the latest figure does not. */
    FELL_BACK,
    /** Of a pace: its ratio lies between two cut points. */
    CUT_POINTS;

    /** As the warehouse writes it: {@code latest-figure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DecidingStep of(MilestoneProgress progress, Direction direction, int year) {
        Attainment attainment = progress.attainment();
        if (attainment.verdict() == Verdict.NOT_DUE) {
            return NOT_DUE_YET;
        }
        return attainment.verdict() == Verdict.NOT_ASSESSABLE || progress.decisive() == null
                ? obstacle(attainment)
                : ofVerdict(progress.milestone(), progress.decisive().year(), direction, year);
    }

    private static DecidingStep obstacle(Attainment attainment) {
        return switch (attainment.reason()) {
            case NOT_AT_THIS_LEVEL -> LEVEL;
            case TOO_OLD -> AGE_LIMIT;
            case NO_TOLERANCE -> TOLERANCE;
            case BOUND_DOES_NOT_DECIDE -> BOUND;
            case null, default -> NO_FIGURE;
        };
    }

    private static DecidingStep ofVerdict(Milestone milestone, int dataYear, Direction direction, int year) {
        if (direction == Direction.MAINTAIN) {
            return EVERY_YEAR;
        }
        if (milestone.effectiveFrom() != null) {
            return SINCE_YEAR;
        }
        if (year < milestone.year()) {
            return LATEST_FIGURE;
        }
        if (dataYear == milestone.year()) {
            return FIGURE_OF_MILESTONE_YEAR;
        }
        return dataYear < milestone.year() ? EARLIER_FIGURE : LATER_FIGURE;
    }

    public static DecidingStep of(PaceCategory category) {
        return switch (category) {
            case ATTAINED -> LEVEL_REACHED;
            case MISSED -> YEAR_HAS_COME;
            case REGRESSED -> FELL_BACK;
            case ON_TRACK, BEHIND, FAR_BEHIND, REVERSING -> CUT_POINTS;
        };
    }
}
