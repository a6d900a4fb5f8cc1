package gsw.queries.load;

/**
 * The same thing found at several places of a file.
 *
 * @param first where it stands first
 * @param places at how many places it stands
 */
public record FindingGroup(FoundInFile first, long places) {}
