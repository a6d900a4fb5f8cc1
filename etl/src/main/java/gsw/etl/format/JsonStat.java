package gsw.etl.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A dataset of JSON-stat 1.0 to 2.0 (json-stat.org/format). Its columns are called by the labels of its dimensions. */
final class JsonStat {

    /** More figures than this in one dataset is a mistake in its sizes. */
    private static final long MOST_FIGURES = 100_000_000;

    /** A dataset that names only a few of its figures may promise so many, and beyond that this many for each it names. */
    private static final long FIGURES_THAT_HARM_NOBODY = 1_000_000;

    private static final long MOST_GAPS = 100;

    private JsonStat() {}

    static Rows cube(JsonNode dataset) throws UnreadableException {
        JsonNode dimension = dataset.path("dimension");
        // version 1 keeps id and size within the dimensions
        JsonNode ids = dataset.has("id") ? dataset.path("id") : dimension.path("id");
        JsonNode sizes = dataset.has("size") ? dataset.path("size") : dimension.path("size");
        if (!ids.isArray() || ids.isEmpty() || sizes.size() != ids.size()) {
            throw UnreadableException.damaged();
        }
        var dimensions = new ArrayList<Cube.Dimension>();
        long figures = 1;
        for (int i = 0; i < ids.size(); i++) {
            JsonNode each = dimension.path(ids.get(i).asText());
            List<String> members = members(each.path("category"));
            figures *= Math.max(1, members.size());
            if (members.size() != sizes.get(i).asInt() || figures > MOST_FIGURES) {
                throw UnreadableException.damaged();
            }
            String label = each.path("label").asText("");
            dimensions.add(
                    new Cube.Dimension(label.isEmpty() ? ids.get(i).asText() : CellText.composed(label), members));
        }
        JsonNode values = dataset.path("value");
        if (figures > FIGURES_THAT_HARM_NOBODY && figures > MOST_GAPS * values.size()) {
            throw UnreadableException.ofFile("FILE_INFLATES", null);
        }
        return new Cube(dimensions, new Figures(values, dataset.path("status")));
    }

    private static List<String> members(JsonNode category) {
        JsonNode index = category.path("index");
        JsonNode labels = category.path("label");
        List<String> codes = index.isArray()
                ? StreamSupport.stream(index.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : index.isObject()
                        ? index.properties().stream()
                                .sorted((a, b) -> Integer.compare(
                                        a.getValue().asInt(), b.getValue().asInt()))
                                .map(java.util.Map.Entry::getKey)
                                .toList()
                        : labels.properties().stream()
                                .map(java.util.Map.Entry::getKey)
                                .toList();
        return codes.stream()
                .map(code -> CellText.composed(Optional.ofNullable(labels.get(code))
                        .map(JsonNode::asText)
                        .orElse(code)))
                .toList();
    }

    private record Figures(JsonNode values, JsonNode statuses) implements Cube.Values {

        @Override
        public String value(long place) {
            return JsonFile.text(at(values, place));
        }

        @Override
        public String status(long place) {
            return statuses.isTextual() ? statuses.asText() : JsonFile.text(at(statuses, place));
        }

        private static JsonNode at(JsonNode list, long place) {
            return list.isArray() ? list.path((int) place) : list.path(Long.toString(place));
        }
    }
}
