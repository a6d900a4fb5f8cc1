package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import gsw.warehouse.model.Place;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One observation as text, with the cell its value stands in.
 *
 * @param texts what the file says per column of the canonical layout; columns it does not say are absent
 * @param valueAsPrinted the text of the value cell before any mark was taken off
 */
public record StagedRow(
        Place place,
        Map<CanonicalColumn, String> texts,
        @Nullable String valueAsPrinted) {

    public static StagedRow of(Place place, @Nullable String valueAsPrinted) {
        return new StagedRow(place, new EnumMap<>(CanonicalColumn.class), valueAsPrinted);
    }

    public @Nullable String text(CanonicalColumn column) {
        return texts.get(column);
    }

    /** Sets what a column says; an empty text says nothing. */
    public void say(CanonicalColumn column, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(column, text.strip());
        }
    }
}
