package gsw.reports.html.view;

import gsw.queries.method.Reason;
import gsw.queries.progress.ComponentProgress;
import gsw.queries.progress.DataPoint;
import gsw.queries.progress.Milestone;
import gsw.reports.text.Wording;
import gsw.warehouse.model.Component;
import org.jspecify.annotations.Nullable;

/** Why an answer is missing, in a sentence that names what is missing. */
record Reasons(Wording wording, ComponentProgress progress) {

    String sentence(@Nullable Reason reason, Milestone milestone) {
        return wording.phrases().text("reason." + key(reason), target(milestone), latest(milestone), from(milestone));
    }

    private String key(@Nullable Reason reason) {
        if (reason == null) {
            return "UNSTATED";
        }
        boolean partsOnly = reason == Reason.NO_DATA && !progress.others().isEmpty();
        return partsOnly ? "PARTS_ONLY" : reason.name();
    }

    private String target(Milestone milestone) {
        return wording.target(milestone, component());
    }

    private String latest(Milestone milestone) {
        DataPoint latest = progress.latest();
        return latest == null ? "" : wording.value(latest, component(), Wording.limits(milestone));
    }

    private static String from(Milestone milestone) {
        Integer from = milestone.effectiveFrom();
        return Integer.toString(from == null ? milestone.year() : from);
    }

    private Component component() {
        return progress.component();
    }
}
