package gsw.etl.stage;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.etl.layout.ValueText;
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

    /** Sets the figure: a number, a bound, or, where it is neither, the text itself for the finding about it. */
    public void sayValue(String cell, NumberMarks marks) {
        switch (ValueText.of(cell, marks).orElse(new ValueText.Number(cell))) {
            case ValueText.Number number -> say(CanonicalColumn.OBS_VALUE, number.number());
            case ValueText.AtLeast bound -> say(CanonicalColumn.LOWER_BOUND, bound.number());
            case ValueText.AtMost bound -> say(CanonicalColumn.UPPER_BOUND, bound.number());
        }
    }

    /** Sets what a column says; an empty text says nothing. */
    public void say(CanonicalColumn column, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(column, text.strip());
        }
    }

    /** Adds to what a column says, where several words of a table speak of different dimensions of it. */
    public void sayAlso(CanonicalColumn column, String text) {
        String said = texts.get(column);
        say(column, said == null || said.equals("_T") || said.equals(text) ? text : said + ";" + text);
    }
}
