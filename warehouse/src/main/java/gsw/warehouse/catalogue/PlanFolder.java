package gsw.warehouse.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps plans of localities in a warehouse, a file each, whole or not at all; earlier versions stay beside them. */
public final class PlanFolder {

    private static final String[] HEAD = {
        "area_edition",
        "area_code",
        "area_name",
        "document_no",
        "document_date",
        "issuer",
        "title_vi",
        "valid_from",
        "valid_to",
        "component_id",
        "milestone_year",
        "comparator",
        "value",
        "tolerance",
        "baseline_year",
        "baseline_value",
        "agency_vi",
        "note_en",
        "confidence",
        "evidence"
    };

    private final Path folder;

    public PlanFolder(Home home) {
        this.folder = home.ownPlans();
    }

    /** What keeping a plan came to. */
    public enum Kept {
        NEW,
        /** The same document was there with other content; that version is kept, too. */
        REPLACED,
        UNCHANGED
    }

    /** The catalogue uses it from the next release on. */
    public Kept keep(LocalPlan plan) throws IOException {
        String text = text(plan);
        Path file = folder.resolve(plan.fileStem() + ".csv");
        boolean isThere = Files.exists(file);
        if (isThere && Files.readString(file).equals(text)) {
            return Kept.UNCHANGED;
        }
        Durable.createFolders(folder);
        if (isThere) {
            keepVersion(file);
        }
        Durable.write(file, text);
        return isThere ? Kept.REPLACED : Kept.NEW;
    }

    // A copy, so that the plan is never missing in between.
    private void keepVersion(Path file) throws IOException {
        Path replaced = Durable.createFolders(folder.resolve("replaced"));
        String stem = file.getFileName().toString().replace(".csv", "");
        int version = 1;
        while (Files.exists(replaced.resolve(stem + "." + version + ".csv"))) {
            version++;
        }
        Durable.write(replaced.resolve(stem + "." + version + ".csv"), Files.readString(file));
    }

    private static String text(LocalPlan plan) throws IOException {
        var text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text)) {
            rows.writeRecord(HEAD);
            for (PlanTarget target : plan.targets()) {
                rows.writeRecord(cells(plan, target));
            }
        }
        return text.toString();
    }

    private static String[] cells(LocalPlan plan, PlanTarget target) {
        int underscore = plan.refArea().indexOf('_');
        BigDecimal to = target.valueTo();
        String value = target.value().toPlainString() + (to == null ? "" : "-" + to.toPlainString());
        return Stream.of(
                        plan.refArea().substring("VN".length(), underscore),
                        plan.refArea().substring(underscore + 1),
                        plan.areaName(),
                        plan.documentNo(),
                        plan.documentDate(),
                        plan.issuer(),
                        plan.title(),
                        plan.validFrom(),
                        plan.validTo(),
                        target.componentId(),
                        target.milestoneYear(),
                        target.comparator().code(),
                        value,
                        target.tolerance(),
                        target.baselineYear(),
                        target.baselineValue(),
                        target.agency(),
                        target.note(),
                        plan.confidence(),
                        plan.evidence())
                .map(PlanFolder::cell)
                .toArray(String[]::new);
    }

    private static String cell(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
