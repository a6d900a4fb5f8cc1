package gsw.app.load;

import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadHistory;
import gsw.queries.load.LoadedFile;
import gsw.reports.finding.MarkedCopy;
import gsw.reports.text.Phrases;
import gsw.warehouse.model.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Copies of the files of a load that have findings, marked, in one folder.
 *
 * @param bytes where the bytes with a digest lie
 */
public record MarkedCopies(Language language, Bytes bytes, Path folder) {

    /** Where received bytes lie, by their digest. */
    @FunctionalInterface
    public interface Bytes {
        Path at(String sha256);
    }

    /** @return the copies, in the order of the files */
    public List<Path> write(LoadHistory history, int load) throws IOException {
        Map<Integer, List<FoundInFile>> findings =
                history.findings(load).stream().collect(Collectors.groupingBy(FoundInFile::fileNo));
        List<LoadedFile> faulty = history.files(load).stream()
                .filter(file -> findings.containsKey(file.fileNo()))
                .toList();
        var copies = new ArrayList<Path>();
        for (LoadedFile file : faulty) {
            Path copy = folder.resolve(name(file, faulty));
            new MarkedCopy(Phrases.in(language))
                    .write(bytes.at(file.sha256()), file, findings.getOrDefault(file.fileNo(), List.of()), copy);
            copies.add(copy);
        }
        return copies;
    }

    // Files of one name came from different folders: their number in the load tells them apart.
    private static String name(LoadedFile file, List<LoadedFile> all) {
        boolean alone = all.stream()
                .noneMatch(other ->
                        other.fileNo() != file.fileNo() && other.fileName().equalsIgnoreCase(file.fileName()));
        return alone ? MarkedCopy.nameOf(file) : file.fileNo() + "-" + MarkedCopy.nameOf(file);
    }
}
