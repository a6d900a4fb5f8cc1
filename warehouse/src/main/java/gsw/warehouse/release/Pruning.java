package gsw.warehouse.release;

import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Removes old releases when somebody says so, and never otherwise. The log stays: what they showed can be asked for. */
public record Pruning(Home home) {

    /**
     * Releases that would go.
     *
     * @param keep how many of the newest stay, at least 1: the current one is never removed
     * @return their numbers, oldest first
     */
    public List<Integer> superfluous(int keep) throws IOException {
        int current = home.currentRelease().orElse(0);
        List<Integer> published = home.finishedReleases().stream()
                .map(folder -> Integer.parseInt(folder.getFileName().toString()))
                .filter(number -> number <= current)
                .toList();
        return published.subList(0, Math.max(0, published.size() - Math.max(1, keep)));
    }

    /**
     * Removes them. A release loses its name first, so that none is ever there by half; what a kill leaves of it is cleared
     * by the next publication.
     */
    public List<Integer> prune(int keep) throws IOException {
        var removed = new ArrayList<Integer>();
        for (int number : superfluous(keep)) {
            Path unfinished = home.unfinishedRelease(number);
            Durable.delete(unfinished);
            Files.move(home.release(number), unfinished, StandardCopyOption.ATOMIC_MOVE);
            Durable.delete(unfinished);
            removed.add(number);
        }
        return removed;
    }
}
