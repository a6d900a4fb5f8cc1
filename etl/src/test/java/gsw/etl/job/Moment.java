package gsw.etl.job;

/**
 * A moment in a load that a test can name.
 *
 * @param name {@code STAGE-2}: the second time that the watcher is told of the phase
 */
record Moment(String name) {

    /** Half of a release is written: its facts, and not yet the answers that are stored with them. */
    static final Moment HALF_PUBLISHED = new Moment("HALF-PUBLISHED");

    static Moment of(Phase phase, int call) {
        return new Moment(phase + "-" + call);
    }

    @Override
    public String toString() {
        return name;
    }
}
