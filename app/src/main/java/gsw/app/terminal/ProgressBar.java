package gsw.app.terminal;

import java.io.PrintWriter;

/** One line that says how far a long work has come, redrawn in place, and gone when it is over. */
public final class ProgressBar implements AutoCloseable {

    private static final int BAR = 24;
    private static final String TO_LINE_START = "\r";
    private static final String CLEAR_LINE = "\u001b[2K";

    private final PrintWriter err;
    private final boolean visible;

    public ProgressBar(PrintWriter err, Screen screen) {
        this.err = err;
        this.visible = screen.showsErrors();
    }

    /**
     * @param share of the whole, 0 to 1
     * @param what in words what is going on
     */
    public void at(double share, String what) {
        if (visible) {
            int done = (int) Math.round(Math.min(1, Math.max(0, share)) * BAR);
            err.print(TO_LINE_START + CLEAR_LINE + "█".repeat(done) + "░".repeat(BAR - done) + "  " + what);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (visible) {
            err.print(TO_LINE_START + CLEAR_LINE);
            err.flush();
        }
    }
}
