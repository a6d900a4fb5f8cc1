package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in one table of a file.
 *
 * @param name matches the name of the sheet, null if it is the first
 * @param headerRows rows of the column heads, counted from 1; none where the first row is the only one
 * @param labels what the leftmost columns say, in order; empty for a column that is left
 * @param heads what the other columns' heads say; those of several rows are read as one, {@code 2014 | Primary}
 * @param fields for a table with a row a figure: head → what its column says; empty for a wide table
 * @param leaveColumns heads of columns that are left
 * @param leaveRows labels of rows that are left
 * @param keep only rows whose label, or field, matches are read; others are none of ours
 * @param ends the first label that matches, and all below it, is no part of the table
 * @param constants what no cell says
 * @param numbers how numbers are written
 * @param missing cells that say "no figure"
 * @param provisional what is taken off a period that it marks as provisional
 * @param words words of this form only, per column
 */
public record TableLayout(
        @Nullable Pattern name,
        List<Long> headerRows,
        List<Optional<CanonicalColumn>> labels,
        HeadPattern heads,
        Map<String, CanonicalColumn> fields,
        @Nullable Pattern leaveColumns,
        @Nullable Pattern leaveRows,
        Map<String, Pattern> keep,
        @Nullable Pattern ends,
        Map<CanonicalColumn, String> constants,
        NumberMarks numbers,
        List<String> missing,
        Pattern provisional,
        Map<CanonicalColumn, Words> words) {

    public boolean isLong() {
        return !fields.isEmpty();
    }

    boolean isAbout(String table) {
        return name == null || name.matcher(table.strip()).matches();
    }

    /** Which of the tables of a file it describes: the first, or all that have such a name. */
    public List<String> chosen(List<String> tables) {
        return name == null
                ? tables.stream().limit(1).toList()
                : tables.stream().filter(this::isAbout).toList();
    }

    public Words words(CanonicalColumn column) {
        return words.getOrDefault(column, Words.NONE);
    }
}
