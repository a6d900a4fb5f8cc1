package gsw.etl.finding;

import gsw.warehouse.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a file: where, which rule of the catalogue, the raw text, and what would have been right.
 *
 * @param fileNo number of the file within its load
 * @param found the raw text, null where there is none
 */
public record Finding(
        int fileNo,
        Place place,
        String ruleCode,
        @Nullable String found,
        @Nullable String expected) {

    public static Finding ofFile(int fileNo, String ruleCode, @Nullable String found, @Nullable String expected) {
        return new Finding(fileNo, Place.WHOLE_FILE, ruleCode, found, expected);
    }
}
