package gsw.etl.form;

import gsw.etl.layout.CanonicalColumn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Keys and values of a part of a form definition; every fault of them is noted with the key it stands under. */
final class Entries {

    /** Matches no text at all. */
    static final Pattern NOTHING = Pattern.compile("(?!)");

    private final String where;
    private final Map<?, ?> values;
    private final List<String> faults;

    Entries(String where, Map<?, ?> values, List<String> faults) {
        this.where = where;
        this.values = values;
        this.faults = faults;
    }

    void requireKnown(Set<String> known) {
        for (Object key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                faults.add("unknown key '" + where + key + "'; known: "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    void fault(String key, String what) {
        faults.add(where + key + ": " + what);
    }

    String text(String key) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            faults.add("'" + where + key + "' is missing");
        }
        return text.orElse("");
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    Entries map(String key) {
        @Nullable Object value = values.get(key);
        if (value != null && !(value instanceof Map<?, ?>)) {
            fault(key, "must hold keys and values: '" + value + "'");
        }
        return new Entries(where + key + '.', value instanceof Map<?, ?> inner ? inner : Map.of(), faults);
    }

    List<Entries> maps(String key) {
        var maps = new ArrayList<Entries>();
        if (values.get(key) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> inner) {
                    maps.add(new Entries(where + key + '[' + (i + 1) + "].", inner, faults));
                } else {
                    fault(key, "must be a list of keys and values: '" + items.get(i) + "'");
                }
            }
        } else if (has(key)) {
            fault(key, "must be a list of keys and values");
        }
        return maps;
    }

    /** These entries, and those of the other part where they say nothing; words and constants of both. */
    Entries over(Entries below) {
        var merged = new LinkedHashMap<Object, Object>(below.values);
        values.forEach((key, value) -> merged.merge(key, value, Entries::merge));
        return new Entries(where, merged, faults);
    }

    private static Object merge(Object below, Object above) {
        if (!(below instanceof Map<?, ?> a) || !(above instanceof Map<?, ?> b)) {
            return above;
        }
        var merged = new LinkedHashMap<Object, Object>(a);
        b.forEach((key, value) -> merged.merge(key, value, Entries::merge));
        return merged;
    }

    void forEach(BiConsumer<String, Object> action) {
        values.forEach((key, value) -> action.accept(String.valueOf(key), value));
    }

    /** A list of texts, or one text alone. */
    List<String> list(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case List<?> items -> items.stream().map(String::valueOf).toList();
            case Map<?, ?> wrong -> {
                fault(key, "must be a list: '" + wrong + "'");
                yield List.of();
            }
            case Object one -> List.of(String.valueOf(one));
        };
    }

    List<Long> numbers(String key) {
        var numbers = new ArrayList<Long>();
        for (String text : list(key)) {
            if (text.matches("\\d{1,9}")) {
                numbers.add(Long.parseLong(text));
            } else {
                fault(key, "must be whole numbers: '" + text + "'");
            }
        }
        return numbers;
    }

    int percent(String key, int otherwise) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("\\d{1,2}|100")) {
            return Integer.parseInt(text.get());
        }
        fault(key, "must be a whole number from 0 to 100: '" + text.get() + "'");
        return otherwise;
    }

    @Nullable
    LocalDate day(String key) {
        try {
            return optional(key).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            fault(key, "must be a day such as 2025-07-01: '" + optional(key).orElse("") + "'");
            return null;
        }
    }

    /** Null where there is none. */
    @Nullable
    Pattern pattern(String key) {
        return optional(key).map(text -> compiled(key, text)).orElse(null);
    }

    Pattern compiled(String key, String text) {
        try {
            return Pattern.compile(text, Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            fault(key, e.getDescription() + " in '" + text + "'");
            return NOTHING;
        }
    }

    Optional<CanonicalColumn> column(String key, String text) {
        Optional<CanonicalColumn> column = CanonicalColumn.named(text);
        if (column.isEmpty()) {
            fault(key, "no column is named '" + text + "'");
        }
        return column;
    }
}
