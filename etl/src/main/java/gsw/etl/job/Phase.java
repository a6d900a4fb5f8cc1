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

    /** Rows are many and soon read and worked out: after a kill that is done again. */
    boolean leavesItsResultInMemory() {
        return this == STAGE || this == CONFORM;
    }

    /** Name of the step in the job repository. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
