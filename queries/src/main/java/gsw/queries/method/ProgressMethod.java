package gsw.queries.method;

import java.util.List;

/** One way to answer whether, and how fast, a target is being reached. */
public interface ProgressMethod {

    /** In kebab case, as files and the warehouse write it: {@code linear-pace}. */
    String id();

    /** Changes when the same figures would give another answer. */
    default String version() {
        return id() + "-1";
    }

    /** Every measure of the method for a case; a measure that has no answer comes with its reason. */
    List<MethodResult> assess(ProgressCase given);

    /**
     * What the method says of several series that make up one indicator. Nothing where it has no rule for that: most have
     * none.
     *
     * @param ofEach what it says of each of them
     */
    default List<MethodResult> together(List<List<MethodResult>> ofEach) {
        return List.of();
    }
}
