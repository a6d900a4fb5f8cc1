package gsw.etl.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The first dataset of an SDMX-JSON data message, 1.0 or 2.0: a column a component, named by its id. */
final class SdmxJson {

    private SdmxJson() {}

    static boolean is(JsonNode root) {
        return root.path("dataSets").isArray()
                || root.path("data").path("dataSets").isArray();
    }

    static Rows rows(JsonNode root) throws UnreadableException {
        JsonNode data = root.has("data") ? root.path("data") : root;
        JsonNode structure = data.path("structures").isArray()
                ? data.path("structures").path(0)
                : data.has("structure") ? data.path("structure") : root.path("structure");
        var message = new Message(structure, data.path("dataSets").path(0));
        return message.rows();
    }

    /** A dataset beside the structure that says what the numbers in its keys mean. */
    private record Message(JsonNode structure, JsonNode dataset) {

        private static final String OBSERVATION = "observation";
        private static final String VALUE = "OBS_VALUE";

        Rows rows() throws UnreadableException {
            var heads = new LinkedHashSet<String>();
            for (String part : List.of("dimensions", "attributes")) {
                for (String level : List.of("dataSet", "dataset", "series", OBSERVATION)) {
                    structure
                            .path(part)
                            .path(level)
                            .forEach(c -> heads.add(c.path("id").asText()));
                }
            }
            heads.add(VALUE);
            var records = new ArrayList<Map<String, String>>();
            Map<String, String> ofAll = ofAll();
            if (dataset.has("series")) {
                for (var series : dataset.path("series").properties()) {
                    var of = new HashMap<>(ofAll);
                    say(of, components("dimensions", "series"), series.getKey().split(":", -1));
                    attributes(of, "series", series.getValue().path("attributes"));
                    observations(series.getValue().path("observations"), of, records);
                }
            } else {
                observations(dataset.path("observations"), ofAll, records);
            }
            if (records.isEmpty()) {
                throw UnreadableException.ofFile("FILE_NO_ROWS", null);
            }
            return new Records(List.copyOf(heads), records);
        }

        /** What is said once for the whole dataset: dimensions of one value, and attributes. */
        private Map<String, String> ofAll() {
            var ofAll = new HashMap<String, String>();
            for (String level : List.of("dataSet", "dataset")) {
                components("dimensions", level)
                        .forEach(component -> ofAll.put(
                                component.path("id").asText(),
                                component.path("values").path(0).path("id").asText()));
                attributes(ofAll, level, dataset.path("attributes"));
            }
            return ofAll;
        }

        private JsonNode components(String part, String level) {
            return structure.path(part).path(level);
        }

        private void observations(JsonNode each, Map<String, String> series, List<Map<String, String>> records)
                throws UnreadableException {
            for (var observation : each.properties()) {
                var record = new HashMap<>(series);
                say(
                        record,
                        components("dimensions", OBSERVATION),
                        observation.getKey().split(":", -1));
                JsonNode values = observation.getValue();
                record.put(VALUE, JsonFile.text(values.path(0)));
                JsonNode attributes = components("attributes", OBSERVATION);
                for (int i = 0; i < attributes.size() && i + 1 < values.size(); i++) {
                    say(record, attributes.get(i), values.get(i + 1));
                }
                records.add(record);
            }
        }

        private void attributes(Map<String, String> record, String level, JsonNode indexes) {
            JsonNode components = components("attributes", level);
            for (int i = 0; i < components.size() && i < indexes.size(); i++) {
                say(record, components.get(i), indexes.get(i));
            }
        }

        private static void say(Map<String, String> record, JsonNode components, String[] indexes)
                throws UnreadableException {
            if (components.size() != indexes.length) {
                throw UnreadableException.damaged();
            }
            for (int i = 0; i < indexes.length; i++) {
                if (!indexes[i].matches("\\d{1,9}")) {
                    throw UnreadableException.damaged();
                }
                JsonNode value = components.get(i).path("values").path(Integer.parseInt(indexes[i]));
                record.put(
                        components.get(i).path("id").asText(), value.path("id").asText());
            }
        }

        // An attribute is a number into its list of values, or, in 2.0, the value itself.
        private static void say(Map<String, String> record, JsonNode component, JsonNode written) {
            if (written.isNull() || written.isMissingNode()) {
                return;
            }
            JsonNode listed = component.path("values").path(written.asInt(-1));
            String text = written.isInt() && listed.has("id")
                    ? listed.path("id").asText()
                    : written.isInt() && listed.has("value")
                            ? JsonFile.text(listed.path("value"))
                            : JsonFile.text(written);
            record.put(component.path("id").asText(), text);
        }
    }
}
