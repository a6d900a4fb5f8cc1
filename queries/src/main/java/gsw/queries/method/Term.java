package gsw.queries.method;

/** In which years a target must hold. */
public sealed interface Term {

    Term AT_DEADLINE = new AtDeadline();

    /** In the year of the target; later figures change nothing of its verdict. */
    record AtDeadline() implements Term {}

    /** Kept in every year from the first one to the year of the target; not due before. */
    record EveryYearFrom(int firstYear) implements Term {}

    /** From a year on, without an end; not due before. */
    record Onwards(int firstYear) implements Term {}
}
