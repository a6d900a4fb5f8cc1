package gsw.etl.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Turns what a watcher is told into moments that can be named. */
final class Moments implements LoadWatcher {

    private final Map<Phase, Integer> calls = new EnumMap<>(Phase.class);
    private final Consumer<Moment> listener;

    Moments(Consumer<Moment> listener) {
        this.listener = listener;
    }

    @Override
    public void at(Phase phase, int done, int total) {
        listener.accept(Moment.of(phase, calls.merge(phase, 1, Integer::sum)));
    }
}
