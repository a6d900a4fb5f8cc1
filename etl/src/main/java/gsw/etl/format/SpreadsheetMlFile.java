package gsw.etl.format;

import gsw.warehouse.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workbook as Excel 2003 wrote it in XML (SpreadsheetML). */
final class SpreadsheetMlFile implements DataFile {

    /** Excel 2003 had 256 columns and 65,536 rows; whoever writes more is not it. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_CELL = 1 << 20;

    private final Path file;

    SpreadsheetMlFile(Path file) {
        this.file = file;
    }

    @Override
    public List<String> tables() throws IOException, UnreadableException {
        var names = new ArrayList<String>();
        try (Xml xml = Xml.open(file)) {
            while (xml.next()) {
                if (xml.starts("Worksheet")) {
                    names.add(nameOf(xml));
                }
            }
        }
        return names;
    }

    private static String nameOf(Xml xml) {
        @Nullable String name = xml.attribute("Name");
        return name == null ? UNNAMED : name;
    }

    // The styles stand before the sheets.
    @Override
    public Rows open(String table) throws IOException, UnreadableException {
        Xml xml = Xml.open(file);
        var percentStyles = new HashSet<String>();
        @Nullable String style = null;
        while (xml.next()) {
            if (xml.starts("Style")) {
                style = xml.attribute("ID");
            } else if (xml.starts("NumberFormat") && style != null && CellText.isPercent(xml.attribute("Format"))) {
                percentStyles.add(style);
            } else if (xml.starts("Worksheet") && nameOf(xml).equals(table)) {
                return new SheetRows(xml, percentStyles);
            }
        }
        xml.close();
        throw UnreadableException.damaged();
    }

    private static final class SheetRows implements Rows {

        private final Xml xml;
        private final Set<String> percentStyles;
        private long number;

        SheetRows(Xml xml, Set<String> percentStyles) {
            this.xml = xml;
            this.percentStyles = percentStyles;
        }

        @Override
        public @Nullable Row next() throws UnreadableException {
            while (xml.next() && !xml.ends("Worksheet")) {
                if (xml.starts("Row")) {
                    number = xml.attribute("Index", (int) Math.min(number + 1, Integer.MAX_VALUE - 1));
                    return new Row(number, cells());
                }
            }
            return null;
        }

        private List<String> cells() throws UnreadableException {
            var cells = new ArrayList<String>();
            while (xml.next() && !xml.ends("Row")) {
                if (xml.starts("Cell")) {
                    int index = xml.attribute("Index", cells.size() + 1);
                    int across = xml.attribute("MergeAcross", 0);
                    if (index + across > MOST_COLUMNS) {
                        throw UnreadableException.damaged();
                    }
                    pad(cells, index - 1);
                    cells.add(data(percentStyles.contains(String.valueOf(xml.attribute("StyleID")))));
                    pad(cells, cells.size() + across);
                }
            }
            return cells;
        }

        private static void pad(List<String> cells, int size) {
            while (cells.size() < size) {
                cells.add("");
            }
        }

        private String data(boolean isPercent) throws UnreadableException {
            var text = new StringBuilder();
            boolean inData = false;
            boolean isNumber = false;
            while (xml.next() && !xml.ends("Cell")) {
                if (xml.starts("Data") || xml.ends("Data")) {
                    inData = xml.isStart();
                    isNumber = isNumber || (inData && "Number".equals(xml.attribute("Type")));
                } else if (inData && xml.isText()) {
                    text.append(xml.text());
                    if (text.length() > LONGEST_CELL) {
                        throw new UnreadableException(
                                Place.line(number), "CELL_TOO_LONG", String.valueOf(LONGEST_CELL));
                    }
                }
            }
            return isNumber ? number(text.toString(), isPercent) : CellText.composed(text.toString());
        }

        private static String number(String text, boolean isPercent) throws UnreadableException {
            try {
                double number = Double.parseDouble(text);
                return isPercent ? CellText.ofShare(number) : CellText.of(number);
            } catch (NumberFormatException e) {
                throw UnreadableException.damaged();
            }
        }

        @Override
        public void close() throws IOException {
            xml.close();
        }
    }
}
