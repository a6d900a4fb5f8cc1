package gsw.app.load;

import gsw.app.text.Messages;
import gsw.queries.load.FindingGroup;
import gsw.queries.load.FoundInFile;
import gsw.queries.load.Waiver;
import gsw.reports.text.Figures;
import gsw.warehouse.model.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A finding in words: where it stands and what it is. */
public record FindingWords(Messages messages) {

    /** {@code Lỗi births.xlsx, trang “Biểu 2”, ô D14 và 3 chỗ nữa: Không nhận dòng: …}; the first place and how many more. */
    public String line(FindingGroup group) {
        FoundInFile first = group.first();
        String place = group.places() == 1
                ? place(first)
                : messages.text("load.and-more-places", place(first), group.places() - 1);
        return "%s %s: %s".formatted(severity(first), place, message(first));
    }

    public String severity(FoundInFile finding) {
        return messages.find("severity." + finding.severity()).orElse(finding.severity());
    }

    /** File, sheet and cell, as far as each is known. */
    public String place(FoundInFile finding) {
        var parts = new ArrayList<String>();
        parts.add(finding.fileName());
        Place place = finding.place();
        if (place.sheet() != null) {
            parts.add(messages.text("place.sheet", place.sheet()));
        }
        if (!place.cell().isEmpty()) {
            parts.add(messages.text(place.column() == 0 ? "place.line" : "place.cell", place.cell()));
        }
        return String.join(", ", parts);
    }

    /** The sentence of the rule, and who lets it pass until when. */
    public String message(FoundInFile finding) {
        String message = finding.message().in(messages.language());
        @Nullable Waiver waiver = finding.waiver();
        return waiver == null ? message : message + " " + waived(waiver);
    }

    private String waived(Waiver waiver) {
        @Nullable LocalDate until = waiver.until();
        return until == null
                ? messages.text("finding.answered", waiver.role(), waiver.reason())
                : messages.text(
                        "finding.waived", new Figures(messages.language()).date(until), waiver.role(), waiver.reason());
    }
}
