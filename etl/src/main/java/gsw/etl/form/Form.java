package gsw.etl.form;

import gsw.etl.format.Format;
import gsw.warehouse.model.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to recognise one kind of file and where everything in it stands (docs/reference/forms.md).
 *
 * @param formats of files it is for; empty for any
 * @param delimiter between the fields of a CSV file, null if it is to be found out
 * @param validFrom first day the layout was in use, null if not known
 * @param validTo last day, null if not known
 * @param tables what is read
 * @param left tables that are known and left
 * @param rejectAbovePercent more bad rows than this refuse the whole file
 */
public record Form(
        String id,
        Bilingual title,
        Set<Format> formats,
        @Nullable Character delimiter,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Marks marks,
        List<TableLayout> tables,
        List<LeftTable> left,
        int rejectAbovePercent) {

    /** Whether a file is of this kind. */
    public boolean matches(Preview preview) {
        return (formats.isEmpty() || formats.contains(preview.format()))
                && marks.matches(preview)
                && tables.stream()
                        .noneMatch(table -> table.chosen(preview.tables()).isEmpty());
    }

    /** Whether offices use the layout on that day, as far as is known. */
    public boolean isInForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
