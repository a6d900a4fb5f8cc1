package gsw.etl.job;

/** Another load holds the warehouse. */
public final class LoadRunningException extends Exception {
    private static final long serialVersionUID = 1L;

    LoadRunningException() {
        super("Another load is running in this warehouse");
    }
}
