package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import gsw.etl.layout.NumberMarks;
import gsw.warehouse.model.Bilingual;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a form definition and collects everything that is wrong with it before saying so. */
final class FormFile {

    private static final Set<String> KEYS = Set.of(
            "form",
            "title",
            "format",
            "delimiter",
            "recognise",
            "header_row",
            "labels",
            "columns",
            "constants",
            "numbers",
            "missing",
            "provisional",
            "words",
            "reject_above_percent");

    private final String name;
    private final Map<?, ?> entries;
    private final List<String> faults = new ArrayList<>();

    private FormFile(String name, Map<?, ?> entries) {
        this.name = name;
        this.entries = entries;
    }

    /** @throws FormFaultsException with every fault of the file */
    static Form read(String fileName, String yaml) throws FormFaultsException {
        Object document;
        try {
            document = new Load(LoadSettings.builder().setLabel(fileName).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new FormFaultsException(fileName, List.of(String.valueOf(e.getMessage())));
        }
        if (!(document instanceof Map<?, ?> entries)) {
            throw new FormFaultsException(fileName, List.of("the file must hold keys and values"));
        }
        return new FormFile(fileName, entries).form();
    }

    private Form form() throws FormFaultsException {
        for (Object key : entries.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                faults.add("unknown key '" + key + "'; known: "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        var form = new Form(
                text(entries, "form"),
                new Bilingual(text(map("title"), "vi"), text(map("title"), "en")),
                delimiter(),
                parsed("recognise.title", text(map("recognise"), "title"), FormFile::pattern, Pattern.compile("")),
                number("header_row", 1),
                labels(),
                parsed("columns", text(entries, "columns"), HeadPattern::of, HeadPattern.of("{time_period}")),
                constants(),
                numbers(),
                list("missing"),
                parsed(
                        "provisional",
                        optional(entries, "provisional").orElse("(?!)"),
                        FormFile::pattern,
                        Pattern.compile("(?!)")),
                words(),
                number("reject_above_percent", 20));
        if (!faults.isEmpty()) {
            throw new FormFaultsException(name, faults);
        }
        return form;
    }

    private char delimiter() {
        String delimiter = optional(entries, "delimiter").orElse(";");
        if (delimiter.length() != 1) {
            faults.add("delimiter must be one character: '" + delimiter + "'");
            return ';';
        }
        return delimiter.charAt(0);
    }

    private List<CanonicalColumn> labels() {
        return list("labels").stream()
                .flatMap(label -> column("labels", label).stream())
                .toList();
    }

    private Map<CanonicalColumn, String> constants() {
        var constants = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        map("constants")
                .forEach((key, value) -> column("constants", String.valueOf(key))
                        .ifPresent(c -> constants.put(c, String.valueOf(value))));
        return constants;
    }

    private NumberMarks numbers() {
        Map<?, ?> marks = map("numbers");
        return new NumberMarks(
                optional(marks, "decimal").orElse("."),
                optional(marks, "grouping").orElse(""));
    }

    private Map<CanonicalColumn, Map<String, String>> words() {
        var words = new EnumMap<CanonicalColumn, Map<String, String>>(CanonicalColumn.class);
        map("words").forEach((key, value) -> {
            var codes = new HashMap<String, String>();
            if (value instanceof Map<?, ?> pairs) {
                pairs.forEach((word, code) -> codes.put(String.valueOf(word), String.valueOf(code)));
            } else {
                faults.add("words." + key + " must hold words and codes");
            }
            column("words", String.valueOf(key)).ifPresent(column -> words.put(column, codes));
        });
        return words;
    }

    private Optional<CanonicalColumn> column(String where, String text) {
        Optional<CanonicalColumn> column = CanonicalColumn.named(text);
        if (column.isEmpty()) {
            faults.add(where + ": no column is named '" + text + "'");
        }
        return column;
    }

    private <T> T parsed(String key, String text, Function<String, T> parser, T otherwise) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(key + ": " + e.getMessage());
            return otherwise;
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text, Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + " in '" + text + "'", e);
        }
    }

    private int number(String key, int otherwise) {
        Object value = entries.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number > 0) {
            return number;
        }
        faults.add(key + " must be a whole number above 0: '" + value + "'");
        return otherwise;
    }

    private List<String> list(String key) {
        Object value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        faults.add(key + " must be a list: '" + value + "'");
        return List.of();
    }

    private Map<?, ?> map(String key) {
        @Nullable Object value = entries.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> inner) {
            return inner;
        }
        faults.add(key + " must hold keys and values: '" + value + "'");
        return Map.of();
    }

    private String text(Map<?, ?> from, String key) {
        Optional<String> text = optional(from, key);
        if (text.isEmpty()) {
            faults.add("'" + key + "' is missing");
        }
        return text.orElse("");
    }

    private static Optional<String> optional(Map<?, ?> from, String key) {
        return Optional.ofNullable(from.get(key)).map(String::valueOf);
    }
}
