package gsw.warehouse.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the parts of a work at the same time, one on each processor. */
public final class Parallel {

    /** What is done with one part. */
    public interface Part<T> {
        T of(int number) throws Exception;
    }

    private Parallel() {}

    /** As many parts as there are processors, but no more than there are to do. */
    public static int parts(long most) {
        return (int) Math.clamp(most, 1, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does all parts.
     *
     * @return what became of each, in their order
     * @throws IOException if one of them fails, with its message and that as the cause
     */
    public static <T> List<T> each(int parts, Part<T> work) throws IOException {
        try (ExecutorService executor = Executors.newFixedThreadPool(parts)) {
            List<Callable<T>> tasks = IntStream.range(0, parts)
                    .<Callable<T>>mapToObj(number -> () -> work.of(number))
                    .toList();
            var done = new ArrayList<T>();
            for (Future<T> part : executor.invokeAll(tasks)) {
                done.add(part.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw told(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static IOException told(ExecutionException e) {
        return switch (Objects.requireNonNullElse(e.getCause(), e)) {
            case Error fault -> throw fault;
            case RuntimeException fault -> throw fault;
            case Exception failed -> new IOException(failed.getMessage(), failed);
            case Throwable failed -> new IOException(failed);
        };
    }
}
