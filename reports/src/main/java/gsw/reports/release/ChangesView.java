package gsw.reports.release;

import java.util.List;

/**
 * The page of changes in words.
 *
 * @param sections one per class that has any, in the order of {@link gsw.warehouse.model.ChangeClass}
 * @param verdicts that are other ones; empty if all are the same
 */
public record ChangesView(Side before, Side after, List<Section> sections, Verdicts verdicts) {

    public record Side(String number, String version, String knownOn, String catalogue, String program) {}

    /** @param more how many changes are not printed; empty if all are */
    public record Section(String id, String name, String meaning, String count, List<Row> rows, String more) {}

    public record Row(String what, String how) {}

    /** @param meaning with the year of assessment */
    public record Verdicts(String count, String meaning, List<Turned> rows, String more) {}

    /** @param why in a sentence with the figures */
    public record Turned(
            String target, String area, int milestoneYear, String before, String now, String cause, String why) {}
}
