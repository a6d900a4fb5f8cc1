package gsw.app.failure;

/** What the program tells the script that called it. */
public enum ExitCode {
    DONE(0),
    /** The command line asks for something that does not exist. */
    USAGE(2),
    /** Input was refused, or some of its rows were. */
    REJECTED(3),
    /** Another load holds the warehouse. */
    LOAD_RUNNING(4),
    /** The machine or the warehouse is not ready: no release yet, a full disk, a folder nobody may write to. */
    ENVIRONMENT(5),
    /** A fault of the program itself. */
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
