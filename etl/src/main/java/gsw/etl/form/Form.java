package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.warehouse.model.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How to recognise one kind of file and where everything in it stands (docs/reference/forms.md).
 *
 * @param headerRow row of the column heads, counted from 1
 * @param labels what the leftmost columns say, in order
 * @param heads what the other columns' heads say
 * @param constants what no cell says
 * @param missing cells that say "no figure"
 * @param provisional taken off the front of a period; the figure is then provisional
 * @param words words of this form only, per column: word → code
 * @param rejectAbovePercent more bad rows than this refuse the whole file
 */
public record Form(
        String id,
        Bilingual title,
        char delimiter,
        Pattern recogniseTitle,
        int headerRow,
        List<CanonicalColumn> labels,
        HeadPattern heads,
        Map<CanonicalColumn, String> constants,
        NumberMarks numbers,
        List<String> missing,
        Pattern provisional,
        Map<CanonicalColumn, Map<String, String>> words,
        int rejectAbovePercent) {

    /** The code of a word of this form; the text itself where the form has no word for it. */
    public String code(CanonicalColumn column, String text) {
        Map<String, String> codes = words.getOrDefault(column, Map.of());
        return codes.getOrDefault(text, text);
    }
}
