package gsw.etl.landing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends a large file to the disk piece by piece while it is being written. A fault of the disk is told at the latest by closing. */
final class EarlyFlush implements AutoCloseable {

    private static final long PIECE = 32 << 20;

    private final FileChannel file;
    private final ExecutorService disk = Executors.newSingleThreadExecutor();
    private Future<?> flushing = CompletableFuture.completedFuture(null);
    private long unflushed;

    EarlyFlush(FileChannel file) {
        this.file = file;
    }

    void wrote(long bytes) throws IOException {
        unflushed += bytes;
        if (unflushed >= PIECE && flushing.isDone()) {
            Future<?> before = flushing;
            flushing = CompletableFuture.completedFuture(null);
            await(before); // tells its error, and closing tells it no more
            unflushed = 0;
            flushing = disk.submit(() -> {
                file.force(false);
                return null;
            });
        }
    }

    // An error of the disk is told once: the next flush may know nothing of it.
    private static void await(Future<?> flushing) throws IOException {
        try {
            flushing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the disk was written to", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (disk) {
            await(flushing);
        }
    }
}
