package gsw.queries.progress;

/** The answers for one component, one area and one milestone. */
public record MilestoneProgress(Milestone milestone, Attainment attainment, Pace pace) {}
