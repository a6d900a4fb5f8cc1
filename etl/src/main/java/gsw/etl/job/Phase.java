package gsw.etl.job;

import java.util.Locale;

/** A phase of the life of a file, in order. Each is one step of the job and can be repeated. */
public enum Phase {
    REGISTER,
    RECOGNISE,
    STAGE,
    CONFORM,
    VALIDATE,
    APPEND,
    PUBLISH;

    /** Rows in the words of the warehouse are many and soon worked out: after a kill that is done again. */
    boolean leavesItsResultInMemory() {
        return this == CONFORM;
    }

    /** Name of the step in the job repository. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
