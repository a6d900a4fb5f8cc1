package gsw.warehouse.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that are there whole or not at all: written under a temporary name, forced to the disk, then renamed. A kill at
 * any instant leaves the old state readable.
 */
public final class Durable {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Durable() {}

    /** Replaces a small file. */
    public static void write(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, text);
        rename(temporary, file);
    }

    /** Renames a finished file or folder to its final name, after everything in it has reached the disk. */
    public static void rename(Path finished, Path name) throws IOException {
        force(finished);
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(Objects.requireNonNull(name.toAbsolutePath().getParent(), "a file stands in a folder"));
    }

    /**
     * Gives a file that never changes a second name, or a copy where the file system knows no second names. Neither is
     * forced to the disk yet.
     */
    public static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, name);
        }
    }

    /** Makes a folder, and those above it that are missing, so that a power cut does not take them with what is put in. */
    public static Path createFolders(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return folder;
        }
        Path above = absolute.getParent();
        if (above == null) {
            return Files.createDirectories(folder);
        }
        createFolders(above);
        Files.createDirectories(absolute);
        forceFolder(above);
        return folder;
    }

    /** Deletes a file or a folder with all it holds; nothing happens if it is not there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void force(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            forceFile(path);
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.forEach(Durable::forceEach);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void forceEach(Path path) {
        try {
            if (Files.isDirectory(path)) {
                forceFolder(path);
            } else {
                forceFile(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    // Windows cannot open a folder; its file system journals renames by itself.
    private static void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
