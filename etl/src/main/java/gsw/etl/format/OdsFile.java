package gsw.etl.format;

import gsw.warehouse.model.Place;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An OpenDocument spreadsheet (ODF 1.2, part 1, section 9), read from its {@code content.xml} as a stream: the Java
 * libraries for it hold the whole table in memory, and a table of a billion repeated rows is one line of XML.
 */
final class OdsFile implements DataFile {

    /** As many columns as a spreadsheet program shows; empty repeats beyond them are its way to fill the page. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1 << 20;
    private static final int LONGEST_CELL = 1 << 20;

    private final Path file;

    OdsFile(Path file) {
        this.file = file;
    }

    private Xml content() throws IOException, UnreadableException {
        var zip = new ZipFile(file.toFile());
        @Nullable ZipEntry entry = zip.getEntry("content.xml");
        if (entry == null) {
            zip.close();
            throw UnreadableException.damaged();
        }
        return Xml.open(new EntryStream(zip, zip.getInputStream(entry)));
    }

    private static final class EntryStream extends FilterInputStream {
        private final ZipFile zip;

        EntryStream(ZipFile zip, InputStream entry) {
            super(entry);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }

    @Override
    public List<String> tables() throws IOException, UnreadableException {
        var names = new ArrayList<String>();
        try (Xml xml = content()) {
            while (xml.next()) {
                if (xml.starts("table")) {
                    names.add(nameOf(xml));
                }
            }
        }
        return names;
    }

    private static String nameOf(Xml xml) {
        @Nullable String name = xml.attribute("name");
        return name == null ? UNNAMED : name;
    }

    @Override
    public Rows open(String table) throws IOException, UnreadableException {
        Xml xml = content();
        while (xml.next()) {
            if (xml.starts("table") && nameOf(xml).equals(table)) {
                return new TableRows(xml);
            }
        }
        xml.close();
        throw UnreadableException.damaged();
    }

    private static final class TableRows implements Rows {

        private final Xml xml;
        private long number;
        private int repeats;
        private List<String> cells = List.of();

        TableRows(Xml xml) {
            this.xml = xml;
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            while (repeats == 0) {
                if (!toNextRow()) {
                    return null;
                }
            }
            repeats--;
            number++;
            return new Row(number, cells);
        }

        // Repeated empty rows only move the number on.
        private boolean toNextRow() throws UnreadableException {
            while (xml.next() && !xml.ends("table")) {
                if (xml.starts("table-row")) {
                    int times = Math.max(1, xml.attribute("number-rows-repeated", 1));
                    cells = cells();
                    if (cells.isEmpty()) {
                        number += times;
                    } else if (number + times > MOST_ROWS) {
                        throw UnreadableException.ofFile("FILE_INFLATES", null);
                    } else {
                        repeats = times;
                    }
                    return true;
                }
            }
            return false;
        }

        private List<String> cells() throws UnreadableException {
            var found = new ArrayList<String>();
            int empty = 0;
            while (xml.next() && !xml.ends("table-row")) {
                if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                    int times = Math.max(1, xml.attribute("number-columns-repeated", 1));
                    String text = text(xml.name());
                    if (text.isEmpty()) {
                        empty = Math.min(MOST_COLUMNS, empty + times);
                    } else {
                        found.addAll(Collections.nCopies(empty, ""));
                        empty = 0;
                        if (found.size() + (long) times > MOST_COLUMNS) {
                            throw UnreadableException.ofFile("FILE_INFLATES", null);
                        }
                        found.addAll(Collections.nCopies(times, text));
                    }
                }
            }
            return found;
        }

        private String text(String element) throws UnreadableException {
            @Nullable String value = xml.attribute("value");
            @Nullable String type = xml.attribute("value-type");
            var text = new StringBuilder();
            boolean inComment = false;
            while (xml.next() && !xml.ends(element)) {
                if (xml.starts("annotation") || xml.ends("annotation")) {
                    inComment = xml.isStart();
                } else if (xml.starts("p") && !text.isEmpty() && !inComment) {
                    text.append('\n');
                } else if (xml.starts("s") && !inComment) {
                    text.append(" ".repeat(Math.min(1000, xml.attribute("c", 1))));
                } else if (xml.isText() && !inComment) {
                    text.append(xml.text());
                }
                if (text.length() > LONGEST_CELL) {
                    throw new UnreadableException(
                            Place.line(number + 1), "CELL_TOO_LONG", String.valueOf(LONGEST_CELL));
                }
            }
            if (value == null || "string".equals(type)) {
                return CellText.composed(text.toString());
            }
            return "percentage".equals(type) ? CellText.ofShare(Double.parseDouble(value)) : value;
        }

        @Override
        public void close() throws IOException {
            xml.close();
        }
    }
}
