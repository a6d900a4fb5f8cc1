package gsw.app.load;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that paths stand for: a file for itself, a folder for the data files in it and below it.
 *
 * @param files in the order they are loaded: as named, within a folder by name
 * @param skipped files of folders that hold no data
 */
public record DataFiles(List<Path> files, List<Path> skipped) {

    private static final Set<String> DATA =
            Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xml", "ods", "px", "json", "parquet");

    /** @throws Failure if a path does not exist or a folder holds no data */
    public static DataFiles of(List<Path> paths) throws IOException {
        var files = new LinkedHashSet<Path>();
        var skipped = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                DataFiles inFolder = inFolder(path);
                files.addAll(inFolder.files());
                skipped.addAll(inFolder.skipped());
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else if (Files.exists(path)) {
                throw new Failure(ExitCode.USAGE, "load.not-a-file", path); // a pipe might never end
            } else {
                throw new Failure(ExitCode.USAGE, "load.no-such-path", path);
            }
        }
        return new DataFiles(List.copyOf(files), List.copyOf(skipped));
    }

    private static DataFiles inFolder(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        var skipped = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .forEach(file -> (isData(file) ? files : skipped).add(file));
        }
        if (files.isEmpty()) {
            throw new Failure(ExitCode.REJECTED, "load.folder-without-data", folder);
        }
        return new DataFiles(files, skipped);
    }

    /** Files of the system, and everything in folders of the system. */
    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean lockOfExcel = name.startsWith("~$");
        boolean manifestOfExport = name.endsWith(".manifest.json");
        return !lockOfExcel && !manifestOfExport && DATA.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
