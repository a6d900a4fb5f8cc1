package gsw.app.report;

import gsw.queries.observation.ObservationQuery;
import gsw.queries.observation.ObservationRow;
import gsw.reports.export.ExportFormat;
import gsw.reports.export.ExportManifest;
import gsw.reports.export.ObservationExport;
import gsw.warehouse.model.ReleaseLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Stream;

/** Observations of a release as a file for another program. */
public record ExportFile(ReleaseLabel release, ExportFormat format, Clock clock) {

    /** {@code observations-release-3.csv}, {@code observations-release-3-known-2019-12-31.sdmx.csv}. */
    private String name() {
        String ending = switch (format) {
            case CSV -> "csv";
            case SDMX_CSV -> "sdmx.csv";
        };
        return "observations-release-%d%s.%s"
                .formatted(release.number(), FileNames.suffix(release.perspective()), ending);
    }

    /**
     * @param indicators keys; none stands for all
     * @param areas keys; none stands for all
     * @return the file and what its manifest says
     */
    public Written write(ObservationQuery query, Collection<String> indicators, Collection<String> areas, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name());
        try (Stream<ObservationRow> rows = query.rows(indicators, areas)) {
            var export = new ObservationExport(release, query.units(), clock);
            return new Written(file, export.write(format, rows.iterator(), file));
        }
    }

    /** A file that was written, with its manifest beside it. */
    public record Written(Path file, ExportManifest manifest) {}
}
