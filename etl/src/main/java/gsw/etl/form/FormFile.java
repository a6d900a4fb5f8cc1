package gsw.etl.form;

import gsw.etl.format.Format;
import gsw.warehouse.model.Bilingual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
            "valid_from",
            "valid_to",
            "recognise",
            "tables",
            "leave",
            "reject_above_percent");
    private static final Set<String> RECOGNISE_KEYS = Set.of("file", "title", "heads", "cells");
    private static final int REJECT_ABOVE_PERCENT = 20;

    private final String name;
    private final List<String> faults = new ArrayList<>();

    private FormFile(String name) {
        this.name = name;
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
        return new FormFile(fileName).form(entries);
    }

    private Form form(Map<?, ?> document) throws FormFaultsException {
        var entries = new Entries("", document, faults);
        var known = new TreeSet<>(KEYS);
        known.addAll(TableFile.KEYS);
        entries.requireKnown(known);
        Entries title = entries.map("title");
        var form = new Form(
                entries.text("form"),
                new Bilingual(title.text("vi"), title.text("en")),
                formats(entries),
                delimiter(entries),
                entries.day("valid_from"),
                entries.day("valid_to"),
                marks(entries.map("recognise")),
                tables(entries, document),
                entries.maps("leave").stream().map(FormFile::left).toList(),
                entries.percent("reject_above_percent", REJECT_ABOVE_PERCENT));
        if (form.marks().equals(new Marks(null, null, List.of(), Map.of()))) {
            entries.fault("recognise", "must say how a file of this kind is known: file, title, heads or cells");
        }
        if (!faults.isEmpty()) {
            throw new FormFaultsException(name, faults);
        }
        return form;
    }

    private static Set<Format> formats(Entries entries) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String code : entries.list("format")) {
            try {
                formats.add(Format.ofCode(code));
            } catch (IllegalArgumentException e) {
                entries.fault("format", "no format is named '" + code + "'");
            }
        }
        return formats;
    }

    private static @Nullable Character delimiter(Entries entries) {
        Optional<String> delimiter = entries.optional("delimiter");
        if (delimiter.isPresent() && delimiter.get().length() != 1) {
            entries.fault("delimiter", "must be one character: '" + delimiter.get() + "'");
        }
        return delimiter
                .filter(text -> !text.isEmpty())
                .map(text -> text.charAt(0))
                .orElse(null);
    }

    private static Marks marks(Entries entries) {
        entries.requireKnown(RECOGNISE_KEYS);
        var cells = new LinkedHashMap<CellAddress, Pattern>();
        Entries cellEntries = entries.map("cells");
        cellEntries.forEach((address, expression) -> {
            try {
                cells.put(CellAddress.of(address), cellEntries.compiled(address, String.valueOf(expression)));
            } catch (IllegalArgumentException e) {
                entries.fault("cells", String.valueOf(e.getMessage()));
            }
        });
        return new Marks(entries.pattern("file"), entries.pattern("title"), entries.list("heads"), cells);
    }

    // A form of one table may describe it beside everything else.
    private List<TableLayout> tables(Entries entries, Map<?, ?> document) {
        var shared = new LinkedHashMap<Object, Object>(document);
        shared.keySet().removeIf(key -> !TableFile.KEYS.contains(String.valueOf(key)));
        var base = new Entries("", shared, faults);
        List<Entries> tables = entries.maps("tables");
        if (tables.isEmpty()) {
            return List.of(new TableFile(base).layout());
        }
        for (Entries table : tables) {
            table.requireKnown(TableFile.KEYS);
        }
        return tables.stream()
                .map(table -> new TableFile(table.over(base)).layout())
                .toList();
    }

    private static LeftTable left(Entries entries) {
        entries.requireKnown(Set.of("sheet", "because"));
        Entries because = entries.map("because");
        return new LeftTable(
                entries.compiled("sheet", entries.text("sheet")),
                new Bilingual(because.text("vi"), because.text("en")));
    }
}
