package gsw.etl.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statistics in JSON: JSON-stat 1 and 2, SDMX-JSON 1 and 2, or a list of records as the World Bank's interface answers.
 * Held in memory, so what is larger than {@value #MOST_BYTES} bytes is refused.
 */
final class JsonFile implements DataFile {

    private static final long MOST_BYTES = 256L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private @Nullable JsonNode document;

    JsonFile(Path file) {
        this.file = file;
    }

    private JsonNode document() throws IOException, UnreadableException {
        if (document == null) {
            if (Files.size(file) > MOST_BYTES) {
                throw UnreadableException.ofFile("FILE_TOO_LARGE", String.valueOf(MOST_BYTES >> 20));
            }
            try (var text = CsvText.trimmed(file)) {
                document = JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw UnreadableException.damaged();
            }
        }
        return document;
    }

    @Override
    public List<String> tables() throws IOException, UnreadableException {
        Iterator<String> datasets = document().path("dataset").fieldNames();
        JsonNode dataset = document().path("dataset");
        return dataset.isObject() && !dataset.has("value") && datasets.hasNext() ? names(datasets) : List.of(UNNAMED);
    }

    private static List<String> names(Iterator<String> each) {
        var names = new ArrayList<String>();
        each.forEachRemaining(names::add);
        return names;
    }

    @Override
    public Rows open(String table) throws IOException, UnreadableException {
        JsonNode root = document();
        JsonNode dataset = root.path("dataset");
        if (!table.equals(UNNAMED)) {
            return JsonStat.cube(dataset.path(table));
        }
        if (dataset.has("value")) {
            return JsonStat.cube(dataset);
        }
        if (root.has("value") && root.has("dimension")) {
            return JsonStat.cube(root);
        }
        if (SdmxJson.is(root)) {
            return SdmxJson.rows(root);
        }
        return records(root);
    }

    private static Rows records(JsonNode root) throws UnreadableException {
        JsonNode list = root;
        if (root.isArray() && root.size() == 2) { // the World Bank sends [page, records], some tools wrap them
            list = root.get(1).isArray() ? root.get(1) : root.get(1).path("value");
        }
        if (!list.isArray() || list.isEmpty() || !list.get(0).isObject()) {
            throw UnreadableException.ofFile("FILE_FORMAT_UNSUPPORTED", "JSON");
        }
        var heads = new LinkedHashSet<String>();
        var flat = new ArrayList<Map<String, String>>();
        for (JsonNode entry : list) {
            var cells = new java.util.HashMap<String, String>();
            flatten("", entry, cells, heads);
            flat.add(cells);
        }
        return new Records(List.copyOf(heads), flat);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> cells, LinkedHashSet<String> heads) {
        node.fields().forEachRemaining(field -> {
            String name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                flatten(name + '.', field.getValue(), cells, heads);
            } else {
                heads.add(name);
                cells.put(name, text(field.getValue()));
            }
        });
    }

    /** A scalar as text: numbers as they are written, nothing for null. */
    static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : CellText.composed(value.asText());
    }
}
