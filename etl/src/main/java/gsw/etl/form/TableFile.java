package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The part of a form definition that describes one table. */
final class TableFile {

    static final Set<String> KEYS = Set.of(
            "sheet",
            "header_row",
            "labels",
            "columns",
            "fields",
            "leave_columns",
            "leave_rows",
            "keep",
            "ends",
            "constants",
            "numbers",
            "missing",
            "provisional",
            "words");
    private static final String LEFT_COLUMN = "-";

    private final Entries entries;

    TableFile(Entries entries) {
        this.entries = entries;
    }

    TableLayout layout() {
        if (entries.has("columns") == entries.has("fields")) {
            entries.fault("columns", "say either 'columns' (years or words across) or 'fields' (a row a figure)");
        }
        return new TableLayout(
                entries.pattern("sheet"),
                entries.numbers("header_row"),
                labels(),
                heads(),
                fields(),
                entries.pattern("leave_columns"),
                entries.pattern("leave_rows"),
                keep(),
                entries.pattern("ends"),
                columns(entries.map("constants")),
                numbers(),
                entries.list("missing"),
                Optional.ofNullable(entries.pattern("provisional")).orElse(Entries.NOTHING),
                words());
    }

    private List<Optional<CanonicalColumn>> labels() {
        var labels = new ArrayList<Optional<CanonicalColumn>>();
        for (String label : entries.list("labels")) {
            labels.add(label.equals(LEFT_COLUMN) ? Optional.empty() : entries.column("labels", label));
        }
        return labels;
    }

    private HeadPattern heads() {
        try {
            return HeadPattern.of(entries.optional("columns").orElse("{time_period}"));
        } catch (IllegalArgumentException e) {
            entries.fault("columns", String.valueOf(e.getMessage()));
            return HeadPattern.of("{time_period}");
        }
    }

    private Map<String, CanonicalColumn> fields() {
        var fields = new LinkedHashMap<String, CanonicalColumn>();
        Entries pairs = entries.map("fields");
        pairs.forEach((head, column) ->
                pairs.column(head, String.valueOf(column)).ifPresent(c -> fields.put(head.strip(), c)));
        return fields;
    }

    private Map<String, Pattern> keep() {
        var keep = new LinkedHashMap<String, Pattern>();
        Entries pairs = entries.map("keep");
        pairs.forEach((name, pattern) -> keep.put(name, pairs.compiled(name, String.valueOf(pattern))));
        return keep;
    }

    private static Map<CanonicalColumn, String> columns(Entries pairs) {
        var columns = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        pairs.forEach((name, text) ->
                pairs.column(name, name).ifPresent(column -> columns.put(column, String.valueOf(text))));
        return columns;
    }

    private NumberMarks numbers() {
        Entries marks = entries.map("numbers");
        marks.requireKnown(Set.of("decimal", "grouping"));
        return new NumberMarks(
                marks.optional("decimal").orElse("."),
                marks.optional("grouping").orElse(""));
    }

    private Map<CanonicalColumn, Words> words() {
        var words = new EnumMap<CanonicalColumn, Words>(CanonicalColumn.class);
        Entries lists = entries.map("words");
        lists.forEach((name, ignored) -> {
            Entries list = lists.map(name);
            lists.column(name, name).ifPresent(column -> words.put(column, words(list, column)));
        });
        return words;
    }

    private static Words words(Entries list, CanonicalColumn column) {
        var sayings = new LinkedHashMap<String, Saying>();
        list.forEach((word, meaning) -> {
            sayings.put(word, saying(list, column, word, meaning));
            if (Words.isExpression(word)) {
                list.compiled(word, word.substring(1, word.length() - 1));
            }
        });
        try {
            return Words.of(sayings);
        } catch (PatternSyntaxException e) {
            return Words.NONE; // noted above
        }
    }

    private static Saying saying(Entries list, CanonicalColumn column, String word, @Nullable Object meaning) {
        if (!(meaning instanceof Map<?, ?>)) {
            return new Saying.Says(Map.of(column, String.valueOf(meaning)));
        }
        Entries said = list.map(word);
        if (said.has("skip")) {
            return new Saying.Skip();
        }
        return said.has("section") ? new Saying.Section(columns(said.map("section"))) : new Saying.Says(columns(said));
    }
}
