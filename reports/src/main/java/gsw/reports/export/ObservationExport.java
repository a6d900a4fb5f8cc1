package gsw.reports.export;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gsw.queries.observation.ObservationRow;
import gsw.reports.export.ExportManifest.ColumnMeaning;
import gsw.reports.export.ExportManifest.Unit;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes observations to a file that another program loads, and a manifest beside it. Rows are written in the order
 * they come; the same rows and the same clock give the same bytes. Lines end in CR LF, as RFC 4180 has it.
 */
public final class ObservationExport {

    private static final String FREE = "F";

    private final ReleaseLabel release;
    private final Map<String, Bilingual> unitNames;
    private final Clock clock;

    /** @param unitNames by code, for the manifest; units it lacks stand there without a name */
    public ObservationExport(ReleaseLabel release, Map<String, Bilingual> unitNames, Clock clock) {
        this.release = release;
        this.unitNames = Map.copyOf(unitNames);
        this.clock = clock;
    }

    /**
     * Writes a file and its manifest, each whole or not at all. Rows that are not free to be published are left out and
     * counted in the manifest.
     */
    public ExportManifest write(ExportFormat format, Iterator<ObservationRow> rows, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        MessageDigest digest = Digest.newSha256();
        var count = new Count();
        try {
            try (OutputStream bytes = new DigestOutputStream(Files.newOutputStream(unfinished), digest);
                    CsvWriter csv = csv(bytes)) {
                write(format.columns(), rows, csv, count);
            }
            ExportManifest manifest = manifest(format, file, Files.size(unfinished), Digest.hex(digest), count);
            Durable.rename(unfinished, file);
            Durable.write(ExportManifest.beside(file), manifest.toJson());
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static CsvWriter csv(OutputStream bytes) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes, StandardCharsets.UTF_8);
    }

    private static void write(List<Column> columns, Iterator<ObservationRow> rows, CsvWriter csv, Count count) {
        csv.writeRecord(columns.stream().map(Column::name).toList());
        while (rows.hasNext()) {
            ObservationRow row = rows.next();
            if (row.figure().confidentiality().equals(FREE)) {
                csv.writeRecord(columns.stream().map(column -> column.of(row)).toList());
                count.written(row);
            } else {
                count.notFree++;
            }
        }
    }

    /** What the manifest says of the rows, counted while they pass. */
    private static final class Count {
        private long rows;
        private long notFree;
        private long synthetic;
        private final TreeMap<String, Long> units = new TreeMap<>();

        void written(ObservationRow row) {
            rows++;
            synthetic += row.origin().synthetic() ? 1 : 0;
            units.merge(row.figure().unitMeasure(), 1L, Long::sum);
        }
    }

    private ExportManifest manifest(ExportFormat format, Path file, long bytes, String sha256, Count count) {
        return new ExportManifest(
                String.valueOf(file.getFileName()),
                format.code(),
                "UTF-8",
                "CRLF",
                count.rows,
                bytes,
                sha256,
                count.notFree,
                count.synthetic,
                new ExportManifest.Release(
                        release.number(),
                        ISO_LOCAL_DATE_TIME.format(release.knownOn()),
                        release.perspective()
                                .knownOn()
                                .map(ISO_LOCAL_DATE_TIME::format)
                                .orElse(null),
                        release.perspective().mapOf().map(LocalDate::toString).orElse(null),
                        release.catalogueVersion(),
                        release.programVersion(),
                        release.holdsSynthetic()),
                ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)),
                count.units.entrySet().stream()
                        .map(unit -> unit(unit.getKey(), unit.getValue()))
                        .toList(),
                format.columns().stream().map(ObservationExport::meaning).toList());
    }

    private Unit unit(String code, long rows) {
        @Nullable Bilingual name = unitNames.get(code);
        return name == null ? new Unit(code, null, null, rows) : new Unit(code, name.vi(), name.en(), rows);
    }

    private static ColumnMeaning meaning(Column column) {
        return new ColumnMeaning(
                column.name(),
                column.type(),
                column.meaning().vi(),
                column.meaning().en());
    }
}
