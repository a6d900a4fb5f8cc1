package gsw.etl.format;

import gsw.warehouse.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML read as a stream. Document types are refused, so no entity is expanded and nothing outside is fetched. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private static final int LONGEST_DECLARATION = 200;

    /** In the bytes of UTF-8 and of all encodings that contain ASCII; the first three may be a byte order mark. */
    private static final Pattern DECLARATION =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?(?:encoding\\s*=\\s*[\"']([^\"']+)[\"'][^>]*)?\\?>");

    private final InputStream bytes;
    private final XMLStreamReader reader;

    private Xml(InputStream bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.reader = FACTORY.createXMLStreamReader(bytes);
    }

    static Xml open(Path file) throws IOException, UnreadableException {
        if (isDeclaredAsUtf8(file)) {
            // the parser would only say that something is wrong, and say it on the screen in its own words
            Optional<Utf8.BadBytes> bad = Utf8.firstBadBytes(file);
            if (bad.isPresent()) {
                throw new UnreadableException(
                        Place.line(bad.get().line()),
                        bad.get().ruleCode(),
                        bad.get().hex());
            }
        }
        return open(Files.newInputStream(file));
    }

    private static boolean isDeclaredAsUtf8(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = new String(bytes.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
            Matcher declaration = DECLARATION.matcher(head);
            return declaration.lookingAt()
                    && (declaration.group(1) == null || declaration.group(1).equalsIgnoreCase("utf-8"));
        }
    }

    static Xml open(InputStream bytes) throws IOException, UnreadableException {
        try {
            return new Xml(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw UnreadableException.damaged();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next start or end of an element, or piece of text; false at the end. */
    boolean next() throws UnreadableException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    throw UnreadableException.ofFile("FILE_HOSTILE_XML", null);
                }
                if (event == XMLStreamReader.START_ELEMENT
                        || event == XMLStreamReader.END_ELEMENT
                        || event == XMLStreamReader.CHARACTERS
                        || event == XMLStreamReader.CDATA) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw UnreadableException.damaged();
        }
    }

    boolean starts(String localName) {
        return reader.isStartElement() && reader.getLocalName().equals(localName);
    }

    boolean ends(String localName) {
        return reader.isEndElement() && reader.getLocalName().equals(localName);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    String text() {
        return reader.getText();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int i) {
        return reader.getAttributeLocalName(i);
    }

    String attributeNamespace(int i) {
        String namespace = reader.getAttributeNamespace(i);
        return namespace == null ? "" : namespace;
    }

    String attributeValue(int i) {
        return reader.getAttributeValue(i);
    }

    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(localName)) {
                return attributeValue(i);
            }
        }
        return null;
    }

    /** A number that an attribute holds; {@code otherwise} where it is absent or no number. */
    int attribute(String localName, int otherwise) {
        @Nullable String value = attribute(localName);
        return value == null || !value.matches("\\d{1,9}") ? otherwise : Integer.parseInt(value);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
