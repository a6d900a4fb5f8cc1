package gsw.etl.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data message of SDMX-ML 2.1 or 3.0, structure-specific or generic, read as a stream: a column a component, named by
 * its id. What a dataset, a group or a series says holds for the observations in it.
 */
final class SdmxMlFile implements DataFile {

    private final Path file;

    SdmxMlFile(Path file) {
        this.file = file;
    }

    @Override
    public List<String> tables() {
        return List.of(UNNAMED);
    }

    // Components come up one by one, so the message is read once for their names and once for the figures.
    @Override
    public Rows open(String table) throws IOException, UnreadableException {
        var heads = new LinkedHashSet<String>();
        try (var observations = new Observations(Xml.open(file))) {
            for (@Nullable Map<String, String> each = observations.next(); each != null; each = observations.next()) {
                heads.addAll(each.keySet());
            }
        }
        return new MessageRows(List.copyOf(heads), new Observations(Xml.open(file)));
    }

    private static final class MessageRows implements Rows {

        private final List<String> heads;
        private final Observations observations;
        private long number;

        MessageRows(List<String> heads, Observations observations) {
            this.heads = heads;
            this.observations = observations;
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            if (number == 0) {
                return new Row(number++, heads);
            }
            @Nullable Map<String, String> observation = observations.next();
            return observation == null
                    ? null
                    : new Row(
                            number++,
                            heads.stream()
                                    .map(head -> observation.getOrDefault(head, ""))
                                    .toList());
        }

        @Override
        public void close() throws IOException {
            observations.close();
        }
    }

    /** What each observation says, with what is said above it. */
    private static final class Observations implements AutoCloseable {

        private static final String TIME = "TIME_PERIOD";
        private static final String VALUE = "OBS_VALUE";

        private final Xml xml;
        private final Map<String, String> dataset = new HashMap<>();
        private final Map<String, String> series = new HashMap<>();

        Observations(Xml xml) {
            this.xml = xml;
        }

        @Nullable
        Map<String, String> next() throws UnreadableException {
            while (xml.next()) {
                if (xml.starts("DataSet")) {
                    dataset.clear();
                    series.clear();
                    attributes(dataset);
                } else if (xml.starts("Series")) {
                    series.clear();
                    attributes(series);
                } else if (xml.starts("SeriesKey") || (xml.starts("Attributes") && !series.isEmpty())) {
                    values(xml.name(), series);
                } else if (xml.ends("Series")) {
                    series.clear();
                } else if (xml.starts("Obs")) {
                    return observation();
                }
            }
            return null;
        }

        private Map<String, String> observation() throws UnreadableException {
            var said = new HashMap<>(dataset);
            said.putAll(series);
            attributes(said);
            while (xml.next() && !xml.ends("Obs")) {
                if (xml.starts("ObsDimension")) {
                    said.put(orElse(xml.attribute("id"), TIME), orElse(xml.attribute("value"), ""));
                } else if (xml.starts("ObsValue")) {
                    said.put(VALUE, orElse(xml.attribute("value"), ""));
                } else if (xml.starts("Value")) {
                    value(said);
                }
            }
            return said;
        }

        private void values(String element, Map<String, String> said) throws UnreadableException {
            while (xml.next() && !xml.ends(element)) {
                if (xml.starts("Value")) {
                    value(said);
                }
            }
        }

        private void value(Map<String, String> said) {
            said.put(orElse(xml.attribute("id"), ""), orElse(xml.attribute("value"), ""));
        }

        private static String orElse(@Nullable String text, String otherwise) {
            return text == null ? otherwise : text;
        }

        // Attributes in a namespace (structureRef, dataScope, xsi:type) belong to the message, not to the data.
        private void attributes(Map<String, String> said) {
            for (int i = 0; i < xml.attributes(); i++) {
                if (xml.attributeNamespace(i).isEmpty()) {
                    said.put(xml.attributeName(i), xml.attributeValue(i));
                }
            }
        }

        @Override
        public void close() throws IOException {
            xml.close();
        }
    }
}
