package gsw.etl.job;

/** A phase of a load failed. The warehouse is as it was; the same command goes on at that phase. */
public final class LoadFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    LoadFailedException(Throwable cause) {
        super(cause);
    }
}
