package gsw.etl.job;

/** Is told how far a load has come. */
@FunctionalInterface
public interface LoadWatcher {

    /** Tells nobody. */
    LoadWatcher SILENT = (phase, done, total) -> {};

    /**
     * @param done files done in this phase
     * @param total files of the load
     */
    void at(Phase phase, int done, int total);
}
