package gsw.reports.release;

import java.util.List;

/**
 * The page of changes in words.
 *
 * @param sections one per class that has any, in the order of {@link gsw.warehouse.model.ChangeClass}
 */
public record ChangesView(Side before, Side after, List<Section> sections) {

    public record Side(String number, String version, String knownOn, String catalogue, String program) {}

    /** @param more how many changes are not printed; empty if all are */
    public record Section(String id, String name, String meaning, String count, List<Row> rows, String more) {}

    public record Row(String what, String how) {}
}
