package gsw.reports.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The part of JSON Schema, draft 4, that the schema of the validation report uses. */
final class JsonSchema {

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    static JsonSchema beside(Class<?> test, String name) throws IOException {
        try (InputStream bytes = test.getResourceAsStream(name)) {
            return new JsonSchema(new ObjectMapper().readTree(bytes));
        }
    }

    /** What does not fit, with the path to it; empty if all does. */
    List<String> faults(JsonNode document) {
        return faults("$", document, root);
    }

    private List<String> faults(String path, JsonNode node, JsonNode schema) {
        var faults = new ArrayList<String>();
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replace("#/definitions/", "");
            return faults(path, node, root.get("definitions").get(name));
        }
        if (schema.has("oneOf")) {
            return oneOf(path, node, schema.get("oneOf"));
        }
        if (schema.has("type") && !type(node).equals(schema.get("type").asText())) {
            faults.add(path + " is a " + type(node));
        }
        if (schema.has("enum") && !contains(schema.get("enum"), node)) {
            faults.add(path + " is " + node);
        }
        for (JsonNode name : schema.path("required")) {
            if (!node.has(name.asText())) {
                faults.add(path + " has no " + name.asText());
            }
        }
        node.properties().forEach(property -> {
            JsonNode known = schema.path("properties").get(property.getKey());
            if (known != null) {
                faults.addAll(faults(path + "." + property.getKey(), property.getValue(), known));
            } else if (schema.has("additionalProperties")) {
                faults.add(path + " has a slot " + property.getKey());
            }
        });
        if (schema.has("items")) {
            for (int i = 0; i < node.size(); i++) {
                faults.addAll(faults(path + "[" + i + "]", node.get(i), schema.get("items")));
            }
        }
        return faults;
    }

    private List<String> oneOf(String path, JsonNode node, JsonNode choices) {
        var all = new ArrayList<String>();
        int fitting = 0;
        for (JsonNode choice : choices) {
            List<String> faults = faults(path, node, choice);
            fitting += faults.isEmpty() ? 1 : 0;
            all.addAll(faults);
        }
        return fitting == 1 ? List.of() : all;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            default -> node.getNodeType().name();
        };
    }
}
