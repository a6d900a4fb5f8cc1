package gsw.queries.load;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a file.
 *
 * @param severity {@code error}: not taken; {@code warning}: taken and flagged; {@code info}
 * @param found the raw text
 * @param message a sentence that says what and why
 * @param waiver why it may pass, null if it stands
 */
public record FoundInFile(
        int load,
        int fileNo,
        String fileName,
        Place place,
        String ruleCode,
        String severity,
        @Nullable String found,
        @Nullable String expected,
        Bilingual message,
        @Nullable Waiver waiver) {

    public boolean isError() {
        return severity.equals("error");
    }
}
