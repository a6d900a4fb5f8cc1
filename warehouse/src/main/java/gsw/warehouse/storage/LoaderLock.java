package gsw.warehouse.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One load at a time in one warehouse. The operating system frees the lock of a process that was killed. */
public final class LoaderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private LoaderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty if another load holds the lock. */
    public static Optional<LoaderLock> tryAcquire(Home home) throws IOException {
        Files.createDirectories(home.root());
        Path file = home.root().resolve("loader.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new LoaderLock(channel, lock));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
