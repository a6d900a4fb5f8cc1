package gsw.queries.progress;

import gsw.queries.method.Attainment;
import gsw.queries.method.Pace;

/** The answers for one component, one area and one milestone. */
public record MilestoneProgress(Milestone milestone, Attainment attainment, Pace pace) {}
